package org.masteryhive.sheets.edit;

import com.google.api.services.sheets.v4.model.AddNamedRangeRequest;
import com.google.api.services.sheets.v4.model.AddNamedRangeResponse;
import com.google.api.services.sheets.v4.model.DeleteNamedRangeRequest;
import com.google.api.services.sheets.v4.model.GridRange;
import com.google.api.services.sheets.v4.model.NamedRange;
import com.google.api.services.sheets.v4.model.Response;
import com.google.api.services.sheets.v4.model.UpdateNamedRangeRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.fields.FieldMask;
import org.masteryhive.sheets.fields.Overlay;

/** Names for ranges. */
final class NamedRanges {

  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.]{0,249}");
  private static final Pattern LIKE_A_CELL =
      Pattern.compile("(?i)[A-Z]{1,3}[0-9]+|R[0-9]*C[0-9]*|TRUE|FALSE");

  private NamedRanges() {}

  static Response add(Batch batch, AddNamedRangeRequest request) {
    NamedRange asked = request.getNamedRange();
    if (asked == null) {
      throw new Refused("namedRange is required.");
    }
    String id = asked.getNamedRangeId();
    if (id != null
        && batch.draft().names().stream().anyMatch(one -> id.equals(one.getNamedRangeId()))) {
      throw new Refused("Named range with id " + id + " already exists.");
    }
    NamedRange made = asked.clone().setNamedRangeId(id == null ? batch.newTextId() : id);
    made.setRange(range(batch, asked.getRange()));
    checkName(batch, made);
    List<NamedRange> names = new ArrayList<>(batch.draft().names());
    names.add(made);
    batch.draft().setNames(names);
    return new Response().setAddNamedRange(new AddNamedRangeResponse().setNamedRange(made));
  }

  private static GridRange range(Batch batch, @Nullable GridRange asked) {
    batch.needed(asked);
    GridRange range = Objects.requireNonNull(asked).clone();
    return range.getSheetId() == null ? range.setSheetId(0) : range;
  }

  private static void checkName(Batch batch, NamedRange made) {
    String name = made.getName();
    if (name == null
        || !NAME.matcher(name).matches()
        || LIKE_A_CELL.matcher(name).matches()) {
      throw new Refused("The name \"" + name + "\" is not a valid name for a named range.");
    }
    boolean taken = batch.draft().names().stream()
        .anyMatch(other -> other.getName().equalsIgnoreCase(name)
            && !other.getNamedRangeId().equals(made.getNamedRangeId()));
    if (taken) {
      throw new Refused("A named range with the name \"" + name + "\" already exists.");
    }
  }

  static Response update(Batch batch, UpdateNamedRangeRequest request) {
    FieldMask mask = Batch.mask(request.getFields(), NamedRange.class);
    NamedRange asked = Objects.requireNonNullElseGet(request.getNamedRange(), NamedRange::new);
    NamedRange before = needed(batch, asked.getNamedRangeId());
    NamedRange after = Overlay.of(before, asked, mask).setNamedRangeId(before.getNamedRangeId());
    after.setRange(range(batch, after.getRange()));
    checkName(batch, after);
    batch
        .draft()
        .setNames(batch.draft().names().stream()
            .map(one -> one.equals(before) ? after : one)
            .toList());
    return Edit.NOTHING;
  }

  static Response delete(Batch batch, DeleteNamedRangeRequest request) {
    NamedRange gone = needed(batch, request.getNamedRangeId());
    batch
        .draft()
        .setNames(
            batch.draft().names().stream().filter(one -> !one.equals(gone)).toList());
    return Edit.NOTHING;
  }

  private static NamedRange needed(Batch batch, @Nullable String id) {
    return batch.draft().names().stream()
        .filter(one -> one.getNamedRangeId().equals(id))
        .findFirst()
        .orElseThrow(() -> new Refused("No named range with id: " + id));
  }
}
