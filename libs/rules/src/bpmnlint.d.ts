// bpmnlint's rules and its plug-in ship no types at these entries; only what is used here is declared.
declare module 'bpmnlint/rules/*' {
  const rule: import('./run-rules').VendorRuleFactory;
  export default rule;
}

declare module 'bpmnlint-plugin-camunda-compat/rules/*' {
  const rule: import('./run-rules').VendorRuleFactory;
  export default rule;
}
