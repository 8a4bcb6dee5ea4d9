type Translate = (text: string) => string;
type Group = Record<string, unknown>;

interface PropertiesPanel {
  registerProvider(priority: number, provider: { getGroups: () => (groups: Group[]) => Group[] }): void;
}

const LAST = 1;

/** The panel's groups word their own buttons, and do so in English unless each of them is told otherwise. */
function tellGroups(propertiesPanel: PropertiesPanel, translate: Translate): object {
  const getGroups = () => (groups: Group[]) => groups.map((group) => ({ ...group, translate }));
  const provider = { getGroups };
  propertiesPanel.registerProvider(LAST, provider);
  return provider;
}
// The build shortens the names of parameters, by which they would be found otherwise.
tellGroups.$inject = ['propertiesPanel', 'translate'];

export const TranslatedGroups = { __init__: ['translatedGroups'], translatedGroups: ['factory', tellGroups] };
