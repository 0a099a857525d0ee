package org.masteryhive.sheets.spreadsheet;

import com.google.api.services.sheets.v4.model.CommentThread;
import com.google.api.services.sheets.v4.model.DeveloperMetadata;
import com.google.api.services.sheets.v4.model.NamedRange;
import com.google.api.services.sheets.v4.model.SpreadsheetProperties;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One spreadsheet as it is at one moment. To change it, make a {@link SpreadsheetDraft}. */
public class SpreadsheetState {

  final String id;
  SpreadsheetProperties properties;
  List<SheetState> sheets;
  List<NamedRange> names = List.of();
  List<DeveloperMetadata> metadata = List.of();
  List<CommentThread> comments = List.of();

  private volatile @Nullable Evaluation evaluation;

  /** What the state before came to, until this one is reckoned. */
  private volatile @Nullable Evaluation before;

  SpreadsheetState(String id, SpreadsheetProperties properties, List<SheetState> sheets) {
    this.id = id;
    this.properties = properties;
    this.sheets = sheets;
  }

  public String id() {
    return id;
  }

  /** Never to be changed: clone it first. */
  public SpreadsheetProperties properties() {
    return properties;
  }

  public String title() {
    return properties.getTitle();
  }

  public String locale() {
    return properties.getLocale();
  }

  public ZoneId timeZone() {
    return ZoneId.of(properties.getTimeZone());
  }

  public LocalDateTime at(Instant time) {
    return LocalDateTime.ofInstant(time, timeZone());
  }

  /** In the order of the tabs. */
  public List<SheetState> sheets() {
    return sheets;
  }

  public Optional<SheetState> sheet(int sheetId) {
    return sheets.stream().filter(sheet -> sheet.id() == sheetId).findFirst();
  }

  /** Titles are compared without case. */
  public Optional<SheetState> sheet(String title) {
    return sheets.stream()
        .filter(sheet -> sheet.title().equalsIgnoreCase(title))
        .findFirst();
  }

  public List<NamedRange> names() {
    return names;
  }

  /** Of the spreadsheet, its sheets, rows and columns. */
  public List<DeveloperMetadata> metadata() {
    return metadata;
  }

  /** Threads, also those whose cell is gone. */
  public List<CommentThread> comments() {
    return comments;
  }

  /** What the formulas come to. Reckoned when first asked for. */
  public synchronized Evaluation evaluation(Instant now) {
    Evaluation present = evaluation;
    if (present == null || !present.isGoodAt(now)) {
      present = new Evaluation(this, now, latest());
      evaluation = present;
      before = null;
    }
    return present;
  }

  /** The newest evaluation that there is, of this state or one before it. */
  final @Nullable Evaluation latest() {
    Evaluation present = evaluation;
    return present == null ? before : present;
  }

  final void follow(SpreadsheetState other) {
    before = other.latest();
  }
}
