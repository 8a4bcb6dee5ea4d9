import type {
  BookingTime,
  CaseBooking,
  CasePayment,
  Day,
  DayBooking,
  LedgerDay,
  OfficerPayment,
  PaymentMethod,
} from '../types';

type OfCase = { caseId: string };
type Payment = OfCase & { paymentId: string };
type Booking = OfCase & { bookingId: string };

/** Fees and times of a case, for residents and for those who work with it. */
export interface MoneyRoutes {
  'GET /api/cases/{caseId}/payments': { path: OfCase; response: { items: CasePayment[] } };
  'POST /api/cases/{caseId}/payments/{paymentId}/attempts': {
    path: Payment;
    body: { method: PaymentMethod; phone?: string };
    response: { items: CasePayment[] };
  };
  'POST /api/cases/{caseId}/payments/{paymentId}/cancel': { path: Payment; response: { items: CasePayment[] } };
  'GET /api/officer/cases/{id}/payments': { path: { id: string }; response: { items: OfficerPayment[] } };
  'GET /api/ledger': { query: { from: Day; to: Day }; response: { items: LedgerDay[] } };
  'GET /api/cases/{caseId}/bookings': { path: OfCase; response: { items: CaseBooking[] } };
  'GET /api/cases/{caseId}/bookings/{bookingId}/times': {
    path: Booking;
    query: { from?: Day };
    response: { days: { day: Day; slots: BookingTime[] }[]; next: Day | null };
  };
  'PUT /api/cases/{caseId}/bookings/{bookingId}/hold': { path: Booking; body: { startsAt: string }; response: unknown };
  'DELETE /api/cases/{caseId}/bookings/{bookingId}/hold': { path: Booking; response: unknown };
  'POST /api/cases/{caseId}/bookings/{bookingId}/choose': { path: Booking; response: unknown };
  'POST /api/cases/{caseId}/bookings/{bookingId}/cancel': { path: Booking; response: unknown };
  'PUT /api/cases/{caseId}/bookings/{bookingId}/waiting': {
    path: Booking;
    body: { from: Day; to: Day };
    response: unknown;
  };
  'DELETE /api/cases/{caseId}/bookings/{bookingId}/waiting': { path: Booking; response: unknown };
  'GET /api/officer/bookings': { query: { day: Day }; response: { items: DayBooking[] } };
  'POST /api/officer/bookings/{id}/attendance': {
    path: { id: string };
    body: { outcome: 'attended' | 'missed' };
    response: unknown;
  };
}
