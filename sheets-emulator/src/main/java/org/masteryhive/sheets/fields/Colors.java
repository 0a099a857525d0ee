package org.masteryhive.sheets.fields;

import com.google.api.client.util.ClassInfo;
import com.google.api.client.util.FieldInfo;
import com.google.api.client.util.GenericData;
import com.google.api.services.sheets.v4.model.Color;
import com.google.api.services.sheets.v4.model.ColorStyle;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Colors as Google keeps them: in 8-bit steps, zeros left out, each beside its twin style. */
public final class Colors {

  private static final Map<String, Color> THEME = Map.of(
      "TEXT", rgb(0, 0, 0),
      "BACKGROUND", rgb(255, 255, 255),
      "ACCENT1", rgb(66, 133, 244),
      "ACCENT2", rgb(234, 67, 53),
      "ACCENT3", rgb(251, 188, 4),
      "ACCENT4", rgb(52, 168, 83),
      "ACCENT5", rgb(255, 109, 1),
      "ACCENT6", rgb(70, 189, 198),
      "LINK", rgb(17, 85, 204));

  /** So that a step that was sent as a fraction comes back as the same step. */
  private static final double ROUNDING = 0.001;

  private Colors() {}

  public static Color rgb(int red, int green, int blue) {
    return new Color().setRed(channel(red)).setGreen(channel(green)).setBlue(channel(blue));
  }

  /** A color of the standard theme. */
  public static Color theme(String type) {
    Color color = THEME.get(type);
    return color == null ? new Color() : color;
  }

  public static ColorStyle style(Color color) {
    return new ColorStyle().setRgbColor(color);
  }

  /** Puts every color in a request into the form in which it is kept. */
  public static void settle(GenericData message) {
    ClassInfo info = message.getClassInfo();
    for (String name : info.getNames()) {
      FieldInfo field = info.getFieldInfo(name);
      Object value = field.getValue(message);
      if (value instanceof Color color) {
        field.setValue(message, stepped(color));
      } else if (value instanceof GenericData inner) {
        settle(inner);
      } else if (value instanceof List<?> list) {
        list.forEach(item -> {
          if (item instanceof GenericData inner) {
            settle(inner);
          }
        });
      }
    }
    for (String name : info.getNames()) {
      FieldInfo twin = info.getFieldInfo(name + "Style");
      FieldInfo field = info.getFieldInfo(name);
      if (twin != null && field.getType() == Color.class) {
        pair(message, field, twin);
      }
    }
  }

  private static void pair(GenericData message, FieldInfo color, FieldInfo style) {
    if (style.getValue(message) instanceof ColorStyle given) {
      Color rgb = given.getRgbColor();
      String type = given.getThemeColor();
      if (rgb != null || type != null) {
        color.setValue(message, rgb == null ? theme(String.valueOf(type)).clone() : rgb.clone());
      }
    } else if (color.getValue(message) instanceof Color given) {
      style.setValue(message, style(given.clone()));
    }
  }

  private static Color stepped(Color color) {
    Color kept = new Color();
    kept.setRed(channel(steps(color.getRed())));
    kept.setGreen(channel(steps(color.getGreen())));
    kept.setBlue(channel(steps(color.getBlue())));
    return color.getAlpha() == null ? kept : kept.setAlpha(color.getAlpha());
  }

  private static int steps(@Nullable Float share) {
    return share == null ? 0 : Math.max(0, Math.min(255, (int) (share * 255.0 + ROUNDING)));
  }

  private static @Nullable Float channel(int steps) {
    return steps == 0 ? null : (Float) (steps / 255f);
  }
}
