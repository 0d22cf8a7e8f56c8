package org.doithoai.text;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * One spelling for British and American English. Endings follow rules (centre, colour, organise,
 * dialogue); the rest is a short closed list. What comes out is a key under which spellings meet,
 * not always a word of English: a rule may change a word that has one spelling only, so long as it
 * changes it everywhere.
 */
final class EnglishSpelling {

  private record Rule(String hint, Pattern pattern, String replacement) {
    static Rule of(String hint, String pattern, String replacement) {
      return new Rule(hint, Pattern.compile(pattern), replacement);
    }
  }

  private static final Rule[] RULES = {
    // organise, organisation, analyse; not rise or wise, which are too short
    Rule.of("is", "(?<=..[a-z])is(e[ds]?|ers?|ing|ations?|ational)$", "iz$1"),
    Rule.of("lys", "lys(e[ds]?|ers?|ing)$", "lyz$1"),
    // colour, labour, favourite, neighbouring; not four, tour or hour
    Rule.of(
        "our",
        "(?<=[a-z]{2}[a-z])our(s|ed|ing|able|abl[ey]|al|ful|ites?|hoods?|less|ly|ers?)?$",
        "or$1"),
    // defence, offence, licence, pretence: all there are
    Rule.of("ence", "^(def|off|lic|pret)ence(s|d|less)?$", "$1ense$2"),
    Rule.of("encing", "^(lic)encing$", "$1ensing"),
    // centre, theatre, metre, fibre, with their plurals and participles
    Rule.of("re", "(?<=[a-z]{2}[bt])re([sd]?)$", "er$1"),
    Rule.of("gue", "ogue([sd]?)$", "og$1"),
    Rule.of("gramme", "gramme(s?)$", "gram$1"),
    Rule.of("edia", "paedia", "pedia"),
  };

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("grey", "gray"),
          Map.entry("tyre", "tire"),
          Map.entry("tyres", "tires"),
          Map.entry("cheque", "check"),
          Map.entry("cheques", "checks"),
          Map.entry("plough", "plow"),
          Map.entry("judgement", "judgment"),
          Map.entry("judgements", "judgments"),
          Map.entry("acknowledgement", "acknowledgment"),
          Map.entry("ageing", "aging"),
          Map.entry("aeroplane", "airplane"),
          Map.entry("aeroplanes", "airplanes"),
          Map.entry("aluminium", "aluminum"),
          Map.entry("manoeuvre", "maneuver"),
          Map.entry("manoeuvres", "maneuvers"),
          Map.entry("sceptical", "skeptical"),
          Map.entry("sulphur", "sulfur"),
          Map.entry("enrol", "enroll"),
          Map.entry("enrolment", "enrollment"),
          Map.entry("fulfil", "fulfill"),
          Map.entry("fulfilment", "fulfillment"),
          Map.entry("skilful", "skillful"),
          Map.entry("instalment", "installment"),
          Map.entry("instalments", "installments"),
          Map.entry("practise", "practice"),
          Map.entry("practised", "practiced"),
          Map.entry("practising", "practicing"));

  private EnglishSpelling() {}

  /** The key of a word in lower case. */
  static String key(String word) {
    String listed = WORDS.get(word);
    if (listed != null) {
      return listed;
    }
    for (Rule rule : RULES) {
      if (word.contains(rule.hint)) {
        String changed = rule.pattern.matcher(word).replaceFirst(rule.replacement);
        if (!changed.equals(word)) {
          return changed;
        }
      }
    }
    return word;
  }
}
