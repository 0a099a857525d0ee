package org.masteryhive.sheets.store;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.masteryhive.sheets.spreadsheet.Operation;

/** What many entries come to: the documents that are there, and the changes of spreadsheets that still matter. */
final class Folded {

  private final Map<String, Map<String, JsonElement>> tables = new LinkedHashMap<>();
  private final List<Entry> changes = new ArrayList<>();

  void take(Entry entry) {
    entry.<Optional<Void>>fold(
        document -> {
          Map<String, JsonElement> table =
              tables.computeIfAbsent(document.table(), any -> new LinkedHashMap<>());
          JsonElement held = document.document();
          if (held == null) {
            table.remove(document.key());
          } else {
            table.put(document.key(), held);
          }
          return Optional.empty();
        },
        carried -> {
          changes.add(carried);
          return Optional.empty();
        },
        whole -> {
          changes.removeIf(before -> idOf(before).equals(whole.spreadsheetId()));
          changes.add(whole);
          return Optional.empty();
        });
  }

  private static String idOf(Entry change) {
    return change.fold(
        document -> "", carried -> carried.operation().spreadsheetId(), Entry.Whole::spreadsheetId);
  }

  /** Operations and whole spreadsheets, in the order in which they came about; they are then let go. */
  List<Entry> takeChanges() {
    List<Entry> taken = List.copyOf(changes);
    changes.clear();
    return taken;
  }

  Map<String, JsonElement> table(String name) {
    return tables.getOrDefault(name, Map.of());
  }

  /** The entries that lead to the same state, without those that no longer matter. */
  void forEach(Consumer<Entry> each) {
    tables.forEach((table, documents) -> documents.forEach(
        (key, document) -> each.accept(new Entry.Document(table, key, document))));
    Set<String> needed = needed();
    changes.stream().filter(change -> needed.contains(idOf(change))).forEach(each);
  }

  /** Spreadsheets that are there, and all that something went from or to together with them. */
  private Set<String> needed() {
    Map<String, Set<String>> linked = linked();
    Set<String> needed = new HashSet<>(linked.keySet());
    operations()
        .filter(operation -> operation.method().equals("remove"))
        .forEach(operation -> needed.remove(operation.spreadsheetId()));
    Deque<String> toFollow = new ArrayDeque<>(needed);
    while (!toFollow.isEmpty()) {
      for (String other : linked.getOrDefault(toFollow.remove(), Set.of())) {
        if (needed.add(other)) {
          toFollow.add(other);
        }
      }
    }
    return needed;
  }

  private Map<String, Set<String>> linked() {
    Map<String, Set<String>> linked = new HashMap<>();
    changes.forEach(change -> linked.computeIfAbsent(idOf(change), any -> new HashSet<>()));
    for (Operation operation : operations().toList()) {
      Set<String> others = others(operation);
      linked.computeIfAbsent(operation.spreadsheetId(), any -> new HashSet<>()).addAll(others);
      others.forEach(other ->
          linked.computeIfAbsent(other, any -> new HashSet<>()).add(operation.spreadsheetId()));
    }
    return linked;
  }

  private Stream<Operation> operations() {
    return changes.stream()
        .flatMap(change ->
            change instanceof Entry.Carried carried ? Stream.of(carried.operation()) : Stream.of());
  }

  /** Other spreadsheets that an operation reads or writes. */
  private static Set<String> others(Operation operation) {
    Set<String> others = new HashSet<>();
    Stream.of("from", "to")
        .map(name -> operation.parameters().get(name))
        .filter(Objects::nonNull)
        .forEach(others::add);
    if (operation.method().equals("sheets.copyTo")
        && JsonParser.parseString(operation.body()) instanceof JsonObject body
        && body.has("destinationSpreadsheetId")) {
      others.add(body.get("destinationSpreadsheetId").getAsString());
    }
    return others;
  }
}
