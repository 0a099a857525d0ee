package org.masteryhive.sheets.edit;

import com.google.api.services.sheets.v4.model.AddConditionalFormatRuleRequest;
import com.google.api.services.sheets.v4.model.ConditionalFormatRule;
import com.google.api.services.sheets.v4.model.DeleteConditionalFormatRuleRequest;
import com.google.api.services.sheets.v4.model.DeleteConditionalFormatRuleResponse;
import com.google.api.services.sheets.v4.model.GridRange;
import com.google.api.services.sheets.v4.model.Response;
import com.google.api.services.sheets.v4.model.UpdateConditionalFormatRuleRequest;
import com.google.api.services.sheets.v4.model.UpdateConditionalFormatRuleResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.spreadsheet.SheetDraft;

/** Rules that color cells by what is in them, in the order in which they are tried. */
final class ConditionalFormats {

  private ConditionalFormats() {}

  static Response add(Batch batch, AddConditionalFormatRuleRequest request) {
    ConditionalFormatRule rule = checked(batch, request.getRule());
    SheetDraft sheet = batch.write(rule.getRanges().get(0).getSheetId());
    List<ConditionalFormatRule> rules = new ArrayList<>(sheet.rules());
    int index = request.getIndex() == null ? 0 : request.getIndex();
    if (index < 0 || index > rules.size()) {
      throw new Refused("No conditional format rule can be added at index " + index + ".");
    }
    rules.add(index, rule);
    sheet.setRules(rules);
    return Edit.NOTHING;
  }

  private static ConditionalFormatRule checked(Batch batch, @Nullable ConditionalFormatRule rule) {
    if (rule == null || (rule.getBooleanRule() == null && rule.getGradientRule() == null)) {
      throw new Refused("ConditionalFormatRule must have a booleanRule or a gradientRule.");
    }
    if (rule.getRanges() == null || rule.getRanges().isEmpty()) {
      throw new Refused("ConditionalFormatRule.ranges is required.");
    }
    List<GridRange> ranges = rule.getRanges().stream()
        .map(range -> batch.box(range).toRange(batch.sheet(range.getSheetId()).id()))
        .toList();
    if (rule.getBooleanRule() != null
        && (rule.getBooleanRule().getCondition() == null
            || rule.getBooleanRule().getCondition().getType() == null)) {
      throw new Refused("ConditionalFormatRule.condition.type is required.");
    }
    return rule.clone().setRanges(new ArrayList<>(ranges));
  }

  static Response delete(Batch batch, DeleteConditionalFormatRuleRequest request) {
    SheetDraft sheet = batch.write(request.getSheetId());
    int index = at(sheet, request.getIndex());
    List<ConditionalFormatRule> rules = new ArrayList<>(sheet.rules());
    ConditionalFormatRule gone = rules.remove(index);
    sheet.setRules(rules);
    return new Response()
        .setDeleteConditionalFormatRule(new DeleteConditionalFormatRuleResponse().setRule(gone));
  }

  static Response update(Batch batch, UpdateConditionalFormatRuleRequest request) {
    Integer on = request.getSheetId();
    if (request.getRule() != null && request.getRule().getRanges() != null) {
      on = request.getRule().getRanges().get(0).getSheetId();
    }
    SheetDraft sheet = batch.write(on);
    int index = at(sheet, request.getIndex());
    List<ConditionalFormatRule> rules = new ArrayList<>(sheet.rules());
    UpdateConditionalFormatRuleResponse reply = new UpdateConditionalFormatRuleResponse();
    ConditionalFormatRule before = rules.get(index);
    if (request.getNewIndex() != null) {
      int to = request.getNewIndex();
      if (to < 0 || to >= rules.size()) {
        throw new Refused("No conditional format on sheet: " + sheet.id() + " at index: " + to);
      }
      rules.add(to, rules.remove(index));
      reply.setNewRule(before).setNewIndex(to).setOldIndex(index);
    } else {
      ConditionalFormatRule after = checked(batch, request.getRule());
      rules.set(index, after);
      reply.setNewRule(after).setNewIndex(index).setOldRule(before).setOldIndex(index);
    }
    sheet.setRules(rules);
    return new Response().setUpdateConditionalFormatRule(reply);
  }

  private static int at(SheetDraft sheet, @Nullable Integer asked) {
    int index = asked == null ? 0 : asked;
    if (index < 0 || index >= sheet.rules().size()) {
      throw new Refused("No conditional format on sheet: " + sheet.id() + " at index: " + index);
    }
    return index;
  }
}
