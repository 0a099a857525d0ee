package org.masteryhive.sheets.method;

import java.util.Map;
import org.masteryhive.sheets.fields.FieldMask;
import org.masteryhive.sheets.spreadsheet.Operation;

/** What the {@code fields} of a call's address ask for. */
final class Fields {

  private Fields() {}

  static boolean nameCells(Operation operation, String prefix) {
    return nameCells(operation.parameters(), prefix);
  }

  /** Whether a mask is given and names cells; then they are answered without asking for grid data. */
  static boolean nameCells(Map<String, String> parameters, String prefix) {
    String fields = parameters.getOrDefault("fields", "");
    if (fields.isEmpty()) {
      return false;
    }
    FieldMask mask = FieldMask.parse(fields);
    return mask.hasPath(prefix + "sheets.data") && !namesOnlyByWildcard(mask, prefix);
  }

  /** A star at the top or at the sheets does not ask for cells. */
  private static boolean namesOnlyByWildcard(FieldMask mask, String prefix) {
    FieldMask here = mask;
    for (String name : (prefix + "sheets.data").split("\\.", -1)) {
      if (!here.names().contains(name)) {
        return here.names().isEmpty() || here.names().contains("*");
      }
      FieldMask child = here.child(name);
      if (child == null) {
        return false;
      }
      here = child;
    }
    return false;
  }
}
