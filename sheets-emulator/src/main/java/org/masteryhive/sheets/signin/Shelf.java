package org.masteryhive.sheets.signin;

import java.util.List;

/** The files that a person may choose from when a program asks to be given some. */
@FunctionalInterface
public interface Shelf {

  /** One file, as the consent page shows it. */
  record Item(String id, String name) {}

  List<Item> of(Person person);

  /** Nobody has any. */
  static Shelf empty() {
    return person -> List.of();
  }
}
