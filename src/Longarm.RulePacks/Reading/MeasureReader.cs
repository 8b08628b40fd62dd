using Longarm.Core;
using Longarm.Text;

namespace Longarm.RulePacks.Reading;

/// <summary>Reads measures, scenarios and what is not encoded.</summary>
internal sealed class MeasureReader(List<Mistake> mistakes)
{
    public Measure ReadMeasure(PackFile file, Marked root)
    {
        PackText text = new(file.Path, mistakes);
        var fields = text.Fields(root, "a measure");
        Measure measure = new()
        {
            Id = text.Needed(fields, "measure"),
            Title = text.Needed(fields, "title"),
            By = text.Needed(fields, "by"),
            Against = text.Texts(fields.Take("against")),
            Rules = text.Texts(fields.Take("rules")),
            Events = [.. text.List(fields.Take("events"), "“events”").Select(e => ReadEvent(text, e, null).Event)],
        };
        _ = (fields.Take("note"), fields.Take("answers"));
        fields.End();
        return measure;
    }

    public Scenario ReadScenario(PackFile file, Marked root)
    {
        PackText text = new(file.Path, mistakes);
        var fields = text.Fields(root, "a scenario");
        Scenario scenario = new(
            text.Needed(fields, "scenario"),
            text.Needed(fields, "title"),
            [.. text.List(fields.Take("events"), "“events”").Select(e => ReadEvent(text, e, "measure"))]);
        _ = fields.Take("note");
        fields.End();
        return scenario;
    }

    private static (string Measure, MeasureEvent Event) ReadEvent(PackText text, Marked value, string? measureKey)
    {
        var fields = text.Fields(value, "an event");
        var measure = measureKey is null ? "" : text.Needed(fields, measureKey);
        var state = text.Word<MeasureState>(fields.Take("state"));
        var on = text.Moment(fields.Take("on"));
        if (state is null || on is null)
        {
            text.Mistake(value, "RP012", "An event needs “state” and “on”, such as {state: effective, on: 2025-11-01}.");
        }

        MeasureEvent happened = new(
            state ?? MeasureState.Reported,
            on ?? Moment.On(DateOnly.MinValue),
            text.Day(fields.Take("known")) ?? on?.Day ?? DateOnly.MinValue,
            text.Moment(fields.Take("until")),
            measureKey is null ? text.Needed(fields, "source") : text.Text(fields.Take("source")) ?? "scenario",
            text.Word<Evidence>(fields.Take("evidence")) ?? Evidence.Unconfirmed);
        _ = fields.Take("note");
        fields.End();
        return (measure, happened);
    }
}
