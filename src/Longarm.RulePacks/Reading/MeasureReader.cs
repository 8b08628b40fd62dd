using Longarm.Core;
using Longarm.Text;

namespace Longarm.RulePacks.Reading;

/// <summary>Reads measures, scenarios and what is not encoded.</summary>
internal sealed class MeasureReader(List<Mistake> mistakes)
{
    private static readonly string[] Kinds =
    [
        "tariff", "export-control", "entity-list", "exemption", "fee", "litigation", "customs", "order", "export-ban",
        "blocking",
    ];

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
            Kind = text.OneOf(fields.Take("kind"), Kinds),
            Note = text.Text(fields.Take("note")),
            Answers = text.Texts(fields.Take("answers")),
            Reviewed = text.Day(fields.Take("reviewed")),
            Rules = text.Texts(fields.Take("rules")),
            Events = [.. text.List(fields.Take("events"), "“events”").Select(e => ReadEvent(text, e, null).Event)],
        };
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
        var (stateAt, onAt) = (fields.Take("state"), fields.Take("on"));
        var state = text.Word<MeasureState>(stateAt);
        var on = text.Moment(onAt);
        if (stateAt is null || onAt is null)
        {
            text.Mistake(value, "RP012", "An event needs “state” and “on”, such as {state: effective, on: 2025-11-01}.");
        }

        MeasureEvent happened = new(
            state ?? MeasureState.Reported,
            on ?? Moment.On(DateOnly.MinValue),
            text.Day(fields.Take("known")) ?? on?.Day ?? DateOnly.MinValue,
            text.Moment(fields.Take("until")),
            measureKey is null ? text.Needed(fields, "source") : text.Text(fields.Take("source")) ?? "scenario",
            text.Word<Evidence>(fields.Take("evidence")) ?? Evidence.Unconfirmed,
            text.Text(fields.Take("note")));
        if (state is { } word && happened.Until is { } until && !word.Binds() && !word.Suspends() && !word.Prolongs())
        {
            text.Mistake(value, "RP018", $"“until” says when a suspension or a binding time is to end; {Words.Of(word)} is neither. Write it as an event of its own ({until}).");
        }

        fields.End();
        return (measure, happened);
    }
}
