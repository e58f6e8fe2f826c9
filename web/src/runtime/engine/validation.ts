import type { PropertyRule, Verdict, WidgetProps } from '../../widgets/definition'
import { messageOf } from './values'
import { checkBoolean, checkDate, checkImage, checkNumber, checkRegex, checkText, checkURL } from './validation-scalars'
import { checkArray, checkNestedObjectArray, checkObject, checkObjectArray, checkObjectWithFunctions } from './validation-structures'
import { invalid, valid } from './verdicts'
import type { RuleOf } from './verdicts'

/** Coerces a value by its rule (§3.8). `parsed` is what the widget and user code see, valid or not. */
export function validate(rule: PropertyRule, value: unknown, props: WidgetProps, path = ''): Verdict {
  const inner = (innerRule: PropertyRule, item: unknown) => validate(innerRule, item, props, path)
  switch (rule.kind) {
    case 'any':
      return valid(value)
    case 'text':
      return checkText(rule, value)
    case 'regex':
      return checkRegex(rule, value)
    case 'number':
      return checkNumber(rule, value)
    case 'boolean':
      return checkBoolean(rule, value)
    case 'object':
      return checkObject(rule, value, inner)
    case 'array':
      return checkArray(rule, value, inner)
    case 'objectArray':
      return checkObjectArray(rule, value)
    case 'nestedObjectArray':
      return checkNestedObjectArray(rule, value, inner)
    case 'objectWithFunctions':
      return checkObjectWithFunctions(rule, value)
    case 'date':
      return checkDate(rule, value)
    case 'imageUrl':
      return checkImage(rule, value)
    case 'safeUrl':
      return checkURL(rule, value)
    case 'oneOrMany':
      return checkOneOrMany(rule, value, inner)
    case 'union':
      return checkUnion(rule, value, inner)
    case 'custom':
      return checkCustom(rule, value, props, path)
  }
}

type Inner = (rule: PropertyRule, value: unknown) => Verdict

function checkOneOrMany(rule: RuleOf<'oneOrMany'>, value: unknown, inner: Inner): Verdict {
  if (!Array.isArray(value)) return inner(rule.of, value)
  const verdicts = value.map((item: unknown) => inner(rule.of, item))
  const bad = verdicts.find((verdict) => !verdict.isValid)
  if (bad === undefined) return valid(verdicts.map((verdict) => verdict.parsed))
  return invalid(inner(rule.of, undefined).parsed, bad.message ?? 'Invalid value')
}

function checkUnion(rule: RuleOf<'union'>, value: unknown, inner: Inner): Verdict {
  const verdicts = rule.of.map((each) => inner(each, value))
  return verdicts.find(({ isValid }) => isValid) ?? verdicts[0] ?? valid(value)
}

function checkCustom(rule: RuleOf<'custom'>, value: unknown, props: WidgetProps, path: string): Verdict {
  try {
    return rule.check(value, props, path)
  } catch (error) {
    return invalid(undefined, `Failed to validate: ${messageOf(error)}`)
  }
}
