package org.masteryhive.sheets.edit;

import com.google.api.client.util.GenericData;
import com.google.api.services.sheets.v4.model.AddChartRequest;
import com.google.api.services.sheets.v4.model.AddChartResponse;
import com.google.api.services.sheets.v4.model.AddSheetRequest;
import com.google.api.services.sheets.v4.model.AddSlicerRequest;
import com.google.api.services.sheets.v4.model.AddSlicerResponse;
import com.google.api.services.sheets.v4.model.DeleteEmbeddedObjectRequest;
import com.google.api.services.sheets.v4.model.EmbeddedChart;
import com.google.api.services.sheets.v4.model.EmbeddedObjectBorder;
import com.google.api.services.sheets.v4.model.EmbeddedObjectPosition;
import com.google.api.services.sheets.v4.model.OverlayPosition;
import com.google.api.services.sheets.v4.model.Response;
import com.google.api.services.sheets.v4.model.SheetProperties;
import com.google.api.services.sheets.v4.model.Slicer;
import com.google.api.services.sheets.v4.model.SlicerSpec;
import com.google.api.services.sheets.v4.model.UpdateChartSpecRequest;
import com.google.api.services.sheets.v4.model.UpdateEmbeddedObjectBorderRequest;
import com.google.api.services.sheets.v4.model.UpdateEmbeddedObjectPositionRequest;
import com.google.api.services.sheets.v4.model.UpdateEmbeddedObjectPositionResponse;
import com.google.api.services.sheets.v4.model.UpdateSlicerSpecRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.fields.FieldMask;
import org.masteryhive.sheets.fields.Overlay;
import org.masteryhive.sheets.spreadsheet.SheetDraft;
import org.masteryhive.sheets.spreadsheet.SheetState;

/** Charts and slicers: kept as they are given, in their place on a sheet. Nothing is drawn. */
final class EmbeddedObjects {

  private EmbeddedObjects() {}

  static Response addChart(Batch batch, AddChartRequest request) {
    EmbeddedChart asked = request.getChart();
    if (asked == null || asked.getSpec() == null) {
      throw new Refused("chart.spec is required.");
    }
    EmbeddedChart made = asked.clone().setChartId(id(batch, asked.getChartId()));
    made.setPosition(position(batch, asked.getPosition()));
    SheetDraft sheet = on(batch, made.getPosition());
    List<EmbeddedChart> charts = new ArrayList<>(sheet.charts());
    charts.add(made);
    sheet.setCharts(charts);
    return new Response().setAddChart(new AddChartResponse().setChart(made));
  }

  static Response addSlicer(Batch batch, AddSlicerRequest request) {
    Slicer asked = request.getSlicer();
    if (asked == null || asked.getSpec() == null || asked.getSpec().getDataRange() == null) {
      throw new Refused("slicer.spec.dataRange is required.");
    }
    batch.box(asked.getSpec().getDataRange());
    Slicer made = asked.clone().setSlicerId(id(batch, asked.getSlicerId()));
    made.setPosition(position(batch, asked.getPosition()));
    SheetDraft sheet = on(batch, made.getPosition());
    List<Slicer> slicers = new ArrayList<>(sheet.slicers());
    slicers.add(made);
    sheet.setSlicers(slicers);
    return new Response().setAddSlicer(new AddSlicerResponse().setSlicer(made));
  }

  private static int id(Batch batch, @Nullable Integer asked) {
    if (asked == null) {
      return batch.newId(id -> sheetOf(batch, id).isPresent());
    }
    if (sheetOf(batch, asked).isPresent()) {
      throw new Refused("Embedded object with id " + asked + " already exists.");
    }
    return asked;
  }

  /** Where an object is; a sheet of its own is made when that is asked. */
  private static EmbeddedObjectPosition position(
      Batch batch, @Nullable EmbeddedObjectPosition asked) {
    if (asked == null) {
      throw new Refused("position is required.");
    }
    if (Boolean.TRUE.equals(asked.getNewSheet())) {
      AddSheet.apply(batch, new AddSheetRequest().setProperties(new SheetProperties()));
      List<SheetState> sheets = batch.draft().sheets();
      return new EmbeddedObjectPosition()
          .setSheetId(sheets.get(sheets.size() - 1).id());
    }
    OverlayPosition overlay = asked.getOverlayPosition();
    if (overlay == null || overlay.getAnchorCell() == null) {
      throw new Refused("position.overlayPosition.anchorCell is required.");
    }
    OverlayPosition placed = overlay.clone();
    placed.setWidthPixels(or(overlay.getWidthPixels(), 600));
    placed.setHeightPixels(or(overlay.getHeightPixels(), 371));
    return new EmbeddedObjectPosition().setOverlayPosition(placed);
  }

  private static Integer or(@Nullable Integer asked, int usual) {
    return asked == null ? (Integer) usual : asked;
  }

  private static SheetDraft on(Batch batch, EmbeddedObjectPosition position) {
    return batch.write(
        position.getOverlayPosition() == null
            ? position.getSheetId()
            : position.getOverlayPosition().getAnchorCell().getSheetId());
  }

  private static Optional<SheetState> sheetOf(Batch batch, int id) {
    return batch.draft().sheets().stream()
        .filter(sheet -> sheet.charts().stream().anyMatch(one -> one.getChartId() == id)
            || sheet.slicers().stream().anyMatch(one -> one.getSlicerId() == id))
        .findFirst();
  }

  private static SheetDraft needed(Batch batch, @Nullable Integer id) {
    return sheetOf(batch, id == null ? 0 : id)
        .map(sheet -> batch.write(sheet.id()))
        .orElseThrow(() -> new Refused("No embedded object with id: " + id));
  }

  static Response delete(Batch batch, DeleteEmbeddedObjectRequest request) {
    SheetDraft sheet = needed(batch, request.getObjectId());
    int id = request.getObjectId();
    sheet.setCharts(
        sheet.charts().stream().filter(one -> one.getChartId() != id).toList());
    sheet.setSlicers(
        sheet.slicers().stream().filter(one -> one.getSlicerId() != id).toList());
    return Edit.NOTHING;
  }

  static Response updateChart(Batch batch, UpdateChartSpecRequest request) {
    if (request.getSpec() == null) {
      throw new Refused("spec is required.");
    }
    changeChart(batch, request.getChartId(), chart -> chart.setSpec(request.getSpec()));
    return Edit.NOTHING;
  }

  static Response updateSlicer(Batch batch, UpdateSlicerSpecRequest request) {
    FieldMask mask = Batch.mask(request.getFields(), SlicerSpec.class);
    SlicerSpec asked = Objects.requireNonNullElseGet(request.getSpec(), SlicerSpec::new);
    changeSlicer(
        batch,
        request.getSlicerId(),
        slicer -> slicer.setSpec(Overlay.of(slicer.getSpec(), asked, mask)));
    return Edit.NOTHING;
  }

  static Response updateBorder(Batch batch, UpdateEmbeddedObjectBorderRequest request) {
    FieldMask mask = Batch.mask(request.getFields(), EmbeddedObjectBorder.class);
    EmbeddedObjectBorder asked =
        Objects.requireNonNullElseGet(request.getBorder(), EmbeddedObjectBorder::new);
    changeChart(batch, request.getObjectId(), chart -> {
      EmbeddedObjectBorder before =
          Objects.requireNonNullElseGet(chart.getBorder(), EmbeddedObjectBorder::new);
      return chart.setBorder(Overlay.of(before, asked, mask));
    });
    return Edit.NOTHING;
  }

  static Response move(Batch batch, UpdateEmbeddedObjectPositionRequest request) {
    SheetDraft sheet = needed(batch, request.getObjectId());
    int id = request.getObjectId();
    Optional<EmbeddedChart> chart =
        sheet.charts().stream().filter(one -> one.getChartId() == id).findFirst();
    Optional<Slicer> slicer =
        sheet.slicers().stream().filter(one -> one.getSlicerId() == id).findFirst();
    EmbeddedObjectPosition before = chart
        .map(EmbeddedChart::getPosition)
        .orElseGet(() -> slicer.map(Slicer::getPosition).orElseGet(EmbeddedObjectPosition::new));
    EmbeddedObjectPosition after = placed(batch, request, before);
    delete(batch, new DeleteEmbeddedObjectRequest().setObjectId(id));
    SheetDraft to = on(batch, after);
    chart.ifPresent(one -> to.setCharts(with(to.charts(), one.clone().setPosition(after))));
    slicer.ifPresent(one -> to.setSlicers(with(to.slicers(), one.clone().setPosition(after))));
    return new Response()
        .setUpdateEmbeddedObjectPosition(
            new UpdateEmbeddedObjectPositionResponse().setPosition(after));
  }

  private static EmbeddedObjectPosition placed(
      Batch batch, UpdateEmbeddedObjectPositionRequest request, EmbeddedObjectPosition before) {
    EmbeddedObjectPosition asked = request.getNewPosition();
    if (asked == null || asked.getOverlayPosition() == null) {
      return position(batch, asked);
    }
    FieldMask mask = Batch.mask(request.getFields(), OverlayPosition.class);
    OverlayPosition old =
        Objects.requireNonNullElseGet(before.getOverlayPosition(), OverlayPosition::new);
    return position(
        batch,
        new EmbeddedObjectPosition()
            .setOverlayPosition(Overlay.of(old, asked.getOverlayPosition(), mask)));
  }

  private static <T extends GenericData> List<T> with(List<T> list, T one) {
    List<T> more = new ArrayList<>(list);
    more.add(one);
    return more;
  }

  private static void changeChart(
      Batch batch, @Nullable Integer id, UnaryOperator<EmbeddedChart> change) {
    SheetDraft sheet = needed(batch, id);
    sheet.setCharts(sheet.charts().stream()
        .map(one -> one.getChartId().equals(id) ? change.apply(one.clone()) : one)
        .toList());
  }

  private static void changeSlicer(
      Batch batch, @Nullable Integer id, UnaryOperator<Slicer> change) {
    SheetDraft sheet = needed(batch, id);
    sheet.setSlicers(sheet.slicers().stream()
        .map(one -> one.getSlicerId().equals(id) ? change.apply(one.clone()) : one)
        .toList());
  }
}
