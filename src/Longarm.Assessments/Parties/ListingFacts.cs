using Longarm.Core;
using Longarm.Screening;

namespace Longarm.Assessments;

/// <summary>Turns entries of a list into what a case tells of a listing.</summary>
internal static class ListingFacts
{
    /// <summary>
    /// The listing of a party that is one of some entries of a list. What they tell differently is unknown, as is what
    /// none of them tells: that an entry names no footnote does not say that it has none.
    /// </summary>
    /// <param name="path">Where it stands in the case.</param>
    /// <param name="list">The list.</param>
    /// <param name="entries">The entries, at least one.</param>
    public static Listing Of(string path, ListToScreen list, IReadOnlyList<ListedParty> entries)
    {
        Source source = new(SourceKind.Screened) { By = $"{list.Said}, entry {string.Join(" or ", entries.Select(entry => entry.Entry))}" };
        return new()
        {
            Path = path,
            List = Fact<Word>.Of(new(list.List), source),
            Footnotes = Numbers(),
            From = Day(Common(entries, entry => entry.From)),
            Until = Day(Common(entries, entry => entry.Until)),
            Notice = Text(Common(entries, entry => entry.Notice)),
            Scope = Fact<Word>.Of(new("entity"), source),
            Requirement = Text(Common(entries, entry => entry.Requirement)),
            Policy = Text(Common(entries, entry => entry.Policy)),
            Programs = Programs(),
        };

        Fact<Word> Text(string? told) => told is null ? Fact<Word>.Unknown : Fact<Word>.Of(new(told), source);

        Fact<Moment> Day(DateOnly? day) => day is { } told ? Fact<Moment>.Of(Moment.On(told), source) : Fact<Moment>.Unknown;

        // Those that all entries tell; there may be others.
        Fact<ListValue> Numbers()
        {
            List<Value> told = [.. InAll(entry => entry.Footnotes.AsEnumerable()).Select(footnote => Amount.Exactly(footnote, Unit.One))];
            return told.Count == 0 ? Fact<ListValue>.Unknown : Fact<ListValue>.Of(new(told, isComplete: false), source);
        }

        Fact<ListValue> Programs()
        {
            List<Value> told = [.. InAll(entry => entry.Programs.AsEnumerable()).Select(program => new Word(program))];
            return told.Count == 0 ? Fact<ListValue>.Unknown : Fact<ListValue>.Of(new(told, isComplete: entries.Count == 1), source);
        }

        IEnumerable<T> InAll<T>(Func<ListedParty, IEnumerable<T>> told) => entries.Select(told).Aggregate((some, others) => some.Intersect(others));
    }

    private static T? Common<T>(IReadOnlyList<ListedParty> entries, Func<ListedParty, T?> told) =>
        entries.Select(told).Distinct().ToList() is [var one] ? one : default;
}
