/** What is asked anew when a booking has changed. */
export const BOOKING_READS = [
  'GET /api/cases/{caseId}/bookings',
  'GET /api/cases/{caseId}/bookings/{bookingId}/times',
  'GET /api/cases/{caseId}/payments',
  'GET /api/cases/{id}',
] as const;
