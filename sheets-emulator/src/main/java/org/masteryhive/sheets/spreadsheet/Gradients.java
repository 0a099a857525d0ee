package org.masteryhive.sheets.spreadsheet;

import com.google.api.services.sheets.v4.model.CellFormat;
import com.google.api.services.sheets.v4.model.Color;
import com.google.api.services.sheets.v4.model.ExtendedValue;
import com.google.api.services.sheets.v4.model.GradientRule;
import com.google.api.services.sheets.v4.model.InterpolationPoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.fields.Colors;
import org.masteryhive.sheets.range.Box;

/** Colors between colors, by how large a number is. */
final class Gradients {

  private record Stop(double at, Color color) {}

  private Gradients() {}

  /** The format of a cell, given all numbers of the rule's ranges in their order. */
  static @Nullable CellFormat format(
      @Nullable GradientRule rule, List<Double> numbers, @Nullable ExtendedValue value) {
    if (rule == null || value == null || value.getNumberValue() == null || numbers.isEmpty()) {
      return null;
    }
    List<Stop> stops = new ArrayList<>();
    for (InterpolationPoint point : points(rule)) {
      stops.add(new Stop(at(point, numbers), color(point)));
    }
    Color color = between(stops, value.getNumberValue());
    return new CellFormat().setBackgroundColor(color).setBackgroundColorStyle(Colors.style(color));
  }

  private static List<InterpolationPoint> points(GradientRule rule) {
    List<InterpolationPoint> points = new ArrayList<>();
    for (@Nullable
    InterpolationPoint point : new @Nullable InterpolationPoint[] {
      rule.getMinpoint(), rule.getMidpoint(), rule.getMaxpoint()
    }) {
      if (point != null) {
        points.add(point);
      }
    }
    return points;
  }

  /** All numbers in some boxes, the least first. */
  static List<Double> numbers(List<Box> boxes, SheetState sheet, Evaluation values) {
    List<Double> numbers = new ArrayList<>();
    for (Box box : boxes) {
      for (int row = box.startRow(); row < Math.min(box.endRow(), sheet.usedRows()); row++) {
        int last = Math.min(box.endColumn(), sheet.usedColumns(row));
        for (int column = box.startColumn(); column < last; column++) {
          ExtendedValue value = values.effective(sheet, row, column);
          if (value != null && value.getNumberValue() != null) {
            numbers.add(value.getNumberValue());
          }
        }
      }
    }
    Collections.sort(numbers);
    return numbers;
  }

  private static double at(InterpolationPoint point, List<Double> sorted) {
    double least = sorted.get(0);
    double most = sorted.get(sorted.size() - 1);
    String type = point.getType() == null ? "MIN" : point.getType();
    return switch (type) {
      case "MAX" -> most;
      case "NUMBER" -> number(point);
      case "PERCENT" -> least + (most - least) * number(point) / 100;
      case "PERCENTILE" -> percentile(sorted, number(point));
      default -> least;
    };
  }

  private static double percentile(List<Double> sorted, double percent) {
    double place = (sorted.size() - 1) * percent / 100;
    int below = Math.max(0, Math.min(sorted.size() - 1, (int) Math.floor(place)));
    int above = Math.min(sorted.size() - 1, below + 1);
    return sorted.get(below) + (sorted.get(above) - sorted.get(below)) * (place - below);
  }

  private static double number(InterpolationPoint point) {
    try {
      return point.getValue() == null ? 0 : Double.parseDouble(point.getValue());
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static Color color(InterpolationPoint point) {
    return point.getColor() == null ? new Color() : point.getColor();
  }

  private static Color between(List<Stop> stops, double value) {
    Stop below = stops.get(0);
    for (Stop stop : stops) {
      if (value < stop.at()) {
        double span = stop.at() - below.at();
        double share = span <= 0 ? 0 : Math.max(0, (value - below.at()) / span);
        return mixed(below.color(), stop.color(), share);
      }
      below = stop;
    }
    return below.color();
  }

  private static Color mixed(Color one, Color other, double share) {
    return Colors.rgb(
        channel(one.getRed(), other.getRed(), share),
        channel(one.getGreen(), other.getGreen(), share),
        channel(one.getBlue(), other.getBlue(), share));
  }

  private static int channel(@Nullable Float one, @Nullable Float other, double share) {
    double from = one == null ? 0 : one;
    double to = other == null ? 0 : other;
    return (int) Math.round((from + (to - from) * share) * 255);
  }
}
