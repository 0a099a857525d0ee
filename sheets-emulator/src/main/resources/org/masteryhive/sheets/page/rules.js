/** Conditional formats: which of a tab's rules holds for a cell, and what it makes of the cell's look. */
import { box, inside } from './book.js';

const numbers = {
  NUMBER_GREATER: (value, [a]) => value > a,
  NUMBER_GREATER_THAN_EQ: (value, [a]) => value >= a,
  NUMBER_LESS: (value, [a]) => value < a,
  NUMBER_LESS_THAN_EQ: (value, [a]) => value <= a,
  NUMBER_EQ: (value, [a]) => value === a,
  NUMBER_NOT_EQ: (value, [a]) => value !== a,
  NUMBER_BETWEEN: (value, [a, b]) => value >= a && value <= b,
  NUMBER_NOT_BETWEEN: (value, [a, b]) => value < a || value > b,
};

const texts = {
  TEXT_CONTAINS: (text, part) => text.includes(part),
  TEXT_NOT_CONTAINS: (text, part) => !text.includes(part),
  TEXT_STARTS_WITH: (text, part) => text.startsWith(part),
  TEXT_ENDS_WITH: (text, part) => text.endsWith(part),
  TEXT_EQ: (text, part) => text === part,
};

/** The format of the first rule that holds; rules stand in the order of their weight. */
export function matching(tab, row, column) {
  for (const rule of prepared(tab)) {
    if (rule.ranges.some((range) => inside(range, row, column)) && holds(rule, tab, row, column)) {
      return rule.format;
    }
  }
  return undefined;
}

function prepared(tab) {
  if (!tab.preparedRules) {
    tab.preparedRules = tab.rules
      .filter((rule) => rule.booleanRule?.condition)
      .map((rule) => ({
        ranges: (rule.ranges || []).map(box),
        type: rule.booleanRule.condition.type,
        values: (rule.booleanRule.condition.values || []).map((value) => value.userEnteredValue ?? ''),
        format: rule.booleanRule.format || {},
      }));
  }
  return tab.preparedRules;
}

function holds(rule, tab, row, column) {
  const text = tab.text(row, column);
  if (rule.type === 'BLANK') return text === '';
  if (rule.type === 'NOT_BLANK') return text !== '';
  if (texts[rule.type]) {
    return text !== '' && texts[rule.type](text.toLowerCase(), rule.values[0].toLowerCase());
  }
  if (numbers[rule.type]) {
    const value = tab.cell(row, column)?.effectiveValue?.numberValue;
    return value !== undefined && numbers[rule.type](value, rule.values.map(Number));
  }
  return false;
}
