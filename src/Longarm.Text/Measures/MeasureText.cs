using System.Globalization;
using System.Text;
using Longarm.Core;
using Longarm.Core.Deciding;

namespace Longarm.Text;

/// <summary>Shows the register of measures in a terminal.</summary>
public static class MeasureText
{
    private const int Width = 118;
    private const int ShownTargets = 4;

    private static readonly (string Heading, MeasureState[] States)[] Groups =
    [
        ("In force", [MeasureState.Effective]),
        ("Open or unverified: nobody has confirmed what followed", [MeasureState.Unverified]),
        ("Suspended or stayed", [MeasureState.Suspended, MeasureState.Stayed]),
        ("To come", [MeasureState.Announced, MeasureState.Adopted]),
        ("Proposed or under investigation", [MeasureState.Proposed, MeasureState.Determined, MeasureState.InvestigationOpened]),
        ("Threatened or reported, never law by then", [MeasureState.Threatened, MeasureState.Reported]),
        ("Over", [MeasureState.Lifted, MeasureState.Withdrawn, MeasureState.Terminated, MeasureState.Expired, MeasureState.StruckDown, MeasureState.Ended]),
    ];

    /// <summary>Writes the measures under what they are.</summary>
    public static void Write(TextWriter writer, IReadOnlyList<MeasureEntry> entries)
    {
        var width = entries.Count == 0 ? 0 : entries.Max(e => e.Measure.Id.Length);
        var stateWidth = entries.Count == 0 ? 0 : entries.Max(e => Words.Of(e.Status.State!.Value).Length);
        foreach (var (heading, states) in Groups)
        {
            var group = entries.Where(e => e.Status.State is { } state && states.Contains(state)).ToList();
            if (group.Count == 0)
            {
                continue;
            }

            writer.WriteLine();
            writer.WriteLine($"{heading} ({group.Count})");
            foreach (var (measure, status) in group)
            {
                var since = status.InForce.OpenSince is { } open ? Day(open) : status.Last is { } last ? Day(last.On.Day) : "";
                var line = $"  {measure.Id.PadRight(width)}  {Words.Of(status.State!.Value).PadRight(stateWidth)}  {since}  {Sides(measure)}  {measure.Title}";
                writer.WriteLine(Cut(line));
            }
        }

        writer.WriteLine(entries.Count == 0 ? "No measure of that kind by then." : "");
    }

    /// <summary>Writes one measure: where it stands, its life as a strip of months, and every event.</summary>
    public static void Write(TextWriter writer, MeasureEntry entry, Moment on, Func<DateOnly, MeasureStatus> statusOn)
    {
        var (measure, status) = entry;
        writer.WriteLine($"{measure.Id}  {measure.Title}");
        writer.WriteLine($"{Sides(measure)}{(measure.Kind is { } kind ? $", {kind}" : "")}");
        writer.WriteLine($"On {on}: {StateOf(status)}.");
        if (measure.Note is { } note)
        {
            writer.WriteLine(note);
        }

        if (measure.Answers.Count > 0)
        {
            writer.WriteLine($"Answers {string.Join(", ", measure.Answers)}.");
        }

        if (measure.Rules.Count > 0)
        {
            writer.WriteLine($"Carried by {string.Join(", ", measure.Rules)}.");
        }

        writer.WriteLine();
        WriteStrip(writer, measure, on.Day, statusOn);
        foreach (var happened in measure.Events.OrderBy(e => e.On.Day))
        {
            WriteEvent(writer, happened);
        }
    }

    /// <summary>Tells what happened between two days, by the day on which it did.</summary>
    public static void Write(TextWriter writer, DateOnly from, DateOnly to, IReadOnlyList<MeasureChange> changes)
    {
        writer.WriteLine($"After {Day(from)}, up to {Day(to)}: {changes.Count} {(changes.Count == 1 ? "measure" : "measures")}.");
        DateOnly? day = null;
        var wordWidth = changes.Count == 0 ? 0 : changes.SelectMany(c => c.Events).Max(e => Words.Of(e.State).Length);
        foreach (var (change, happened) in changes.SelectMany(c => c.Events.Select(e => (c, e))).OrderBy(pair => pair.e.On.Day).ThenBy(pair => pair.c.Measure.Id, StringComparer.Ordinal))
        {
            var when = day == happened.On.Day ? new string(' ', 10) : Day(happened.On.Day);
            day = happened.On.Day;
            writer.WriteLine(Cut($"{when}  {Words.Of(happened.State).PadRight(wordWidth)}  {change.Measure.Id}{Ahead(happened, to)}: {change.Measure.Title}"));
        }
    }

    private static string Ahead(MeasureEvent happened, DateOnly to) => happened.On.Day > to ? $" (public since {Day(happened.Known)})" : "";

    private static void WriteEvent(TextWriter writer, MeasureEvent happened)
    {
        var known = happened.Known == happened.On.Day ? "" : $", public since {Day(happened.Known)}";
        var until = happened.Until is { } end ? $", to a stated end: {end} (first day after it)" : "";
        writer.WriteLine($"  {happened.On}  {Words.Of(happened.State)}{known}{until}");
        if (happened.Note is { Length: > 0 } note)
        {
            writer.WriteLine($"      {note}");
        }

        writer.WriteLine($"      {happened.Source}{(happened.Evidence == Evidence.Seen ? "" : $" ({Words.Of(happened.Evidence)})")}");
    }

    // One sign a month, as it stood on the month's last day: the life of a measure at a glance.
    private static void WriteStrip(TextWriter writer, Measure measure, DateOnly on, Func<DateOnly, MeasureStatus> statusOn)
    {
        if (measure.Events.Count == 0)
        {
            return;
        }

        var first = measure.Events.Min(e => e.On.Day < e.Known ? e.On.Day : e.Known);
        var last = measure.Events.Max(e => e.On.Day) is var end && end > on ? end : on;
        StringBuilder years = new(), signs = new();
        for (var month = new DateOnly(first.Year, first.Month, 1); month <= last && signs.Length < Width - 4; month = month.AddMonths(1))
        {
            if (month.Month == 1 || signs.Length == 0)
            {
                signs.Append(signs.Length == 0 ? "" : " ");
                years.Append(new string(' ', Math.Max(years.Length == 0 ? 0 : 1, signs.Length - years.Length))).Append(month.Year);
            }

            signs.Append(Sign(statusOn(month.AddMonths(1).AddDays(-1))));
        }

        writer.WriteLine($"  {years}");
        writer.WriteLine($"  {signs}");
        writer.WriteLine("  · may come   █ binds   ░ suspended   ? open   - over   one sign a month, at its end");
        writer.WriteLine();
    }

    private static char Sign(MeasureStatus status) => status switch
    {
        { State: null } => ' ',
        { InForce.Truth: Truth.True } => '█',
        { InForce.Truth: Truth.Unknown } => '?',
        { State: MeasureState.Suspended or MeasureState.Stayed } => '░',
        { State: { } state } => state.Ends() ? '-' : '·',
    };

    private static string StateOf(MeasureStatus status) => status switch
    {
        { State: null } => "nothing had happened, or was known, by then",
        { InForce.OpenSince: { } open } => $"open; its stated end was {Day(open)}, and nobody has confirmed what followed",
        { State: { } state } => $"{Words.Of(state).Replace('-', ' ')}{(status.Last is { } last ? $" since {last.On}" : "")}",
    };

    private static string Sides(Measure measure)
    {
        var against = measure.Against.Count > ShownTargets + 1
            ? $"{string.Join(", ", measure.Against.Take(ShownTargets))} and {measure.Against.Count - ShownTargets} more"
            : string.Join(", ", measure.Against);
        return $"{measure.By} → {against}";
    }

    private static string Cut(string line) => line.Length <= Width ? line : line[..(Width - 1)] + "…";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
