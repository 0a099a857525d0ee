package org.masteryhive.sheets.fields;

import java.util.List;
import org.masteryhive.sheets.error.ApiException;

/** Reads the text of a mask, one character after the other. */
final class MaskParser {

  private final String text;
  private int at;

  MaskParser(String text) {
    this.text = text;
  }

  FieldMask parse() {
    FieldMask root = new FieldMask();
    list(root);
    if (at < text.length()) {
      throw invalid();
    }
    return root;
  }

  private void list(FieldMask parent) {
    path(parent);
    while (at < text.length() && text.charAt(at) == ',') {
      at++;
      path(parent);
    }
  }

  private void path(FieldMask parent) {
    FieldMask here = parent.childToFill(name());
    while (at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == '/')) {
      at++;
      here = here.childToFill(name());
    }
    if (at < text.length() && text.charAt(at) == '(') {
      at++;
      list(here);
      if (at >= text.length() || text.charAt(at) != ')') {
        throw invalid();
      }
      at++;
    }
  }

  private String name() {
    skipSpace();
    int from = at;
    while (at < text.length() && (isLetter(text.charAt(at)) || text.charAt(at) == '*')) {
      at++;
    }
    if (from == at) {
      throw invalid();
    }
    String name = text.substring(from, at);
    skipSpace();
    return camel(name);
  }

  private void skipSpace() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }

  private static boolean isLetter(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-';
  }

  private static String camel(String name) {
    if (name.indexOf('_') < 0) {
      return name;
    }
    StringBuilder out = new StringBuilder();
    boolean up = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '_') {
        up = true;
      } else {
        out.append(up ? Character.toUpperCase(c) : c);
        up = false;
      }
    }
    return out.toString();
  }

  private ApiException invalid() {
    return ApiException.badRequest(
        "Request contains an invalid argument.",
        List.of(ApiException.violation(
            text, "Error expanding 'fields' parameter. Cannot parse the mask '" + text + "'.")));
  }
}
