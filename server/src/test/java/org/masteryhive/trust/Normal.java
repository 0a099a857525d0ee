package org.masteryhive.trust;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * All of a spreadsheet, in a form in which two that are alike are equal: without the numbers that Google gives by chance, and
 * without formats that follow from others.
 */
final class Normal {

  private static final String FIELDS =
      "properties(locale,timeZone),namedRanges,developerMetadata,sheets(properties,merges,conditionalFormats,"
          + "protectedRanges,developerMetadata,basicFilter,tables,data(startRow,startColumn,columnMetadata,rowMetadata,"
          + "rowData(values(userEnteredValue,effectiveValue,formattedValue,userEnteredFormat,hyperlink,note,dataValidation))))";

  private static final Pattern BY_CHANCE =
      Pattern.compile("\"(metadataId|protectedRangeId|bandedRangeId)\":\\d+,?");
  private static final Set<String> UNORDERED = Set.of("developerMetadata", "protectedRanges");

  private final String text;

  private Normal(String text) {
    this.text = text;
  }

  static Normal of(GivenSheets sheets, String id) {
    String whole = sheets
        .raw(
            "GET",
            "/v4/spreadsheets/" + id + "?includeGridData=true&prettyPrint=false&fields=" + FIELDS,
            sheets.token(GivenSheets.TEACHER),
            null)
        .body();
    return new Normal(BY_CHANCE.matcher(whole.replace(id, "ID")).replaceAll(""));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Normal it && (text.equals(it.text) || tidied().equals(it.tidied()));
  }

  @Override
  public int hashCode() {
    return tidied().hashCode();
  }

  /** Where it first differs from another one is all that anybody wants to see of it. */
  String before(Normal other) {
    int at = 0;
    while (at < Math.min(text.length(), other.text.length())
        && text.charAt(at) == other.text.charAt(at)) {
      at++;
    }
    return text.substring(Math.max(0, at - 300), Math.min(text.length(), at + 300));
  }

  @Override
  public String toString() {
    return "a spreadsheet of " + text.length() + " characters";
  }

  private JsonElement tidied() {
    return tidy("", JsonParser.parseString(text.replace(",}", "}")));
  }

  private static JsonElement tidy(String name, JsonElement json) {
    if (json.isJsonObject()) {
      JsonObject tidied = new JsonObject();
      json.getAsJsonObject()
          .entrySet()
          .forEach(member -> tidied.add(member.getKey(), tidy(member.getKey(), member.getValue())));
      return tidied;
    }
    if (json.isJsonArray()) {
      List<JsonElement> items = new ArrayList<>();
      json.getAsJsonArray().forEach(item -> items.add(tidy("", item)));
      if (UNORDERED.contains(name)) {
        items.sort(Comparator.comparing(JsonElement::toString));
      }
      JsonArray tidied = new JsonArray();
      items.forEach(tidied::add);
      return tidied;
    }
    return json;
  }
}
