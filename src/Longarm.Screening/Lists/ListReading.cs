using Longarm.Text;

namespace Longarm.Screening;

/// <summary>What a caller says of the files of a list.</summary>
/// <param name="List">The word for the list; null: the files say so. Of files that hold several lists it picks one.</param>
/// <param name="Mapping">Name and text of a file that says what the columns of a table mean; null: none.</param>
public sealed record ListReadingOptions(string? List = null, (string File, string Text)? Mapping = null)
{
    /// <summary>Whether the list picks entries of files that hold several, rather than naming what has no name.</summary>
    internal bool IsFilter { get; init; }
}

/// <summary>How much of a list there is.</summary>
/// <param name="Entries">How many entries.</param>
/// <param name="Names">How many names they have.</param>
/// <param name="Addresses">How many addresses.</param>
/// <param name="Identifiers">How many numbers.</param>
public readonly record struct ListCounts(int Entries, int Names, int Addresses, int Identifiers)
{
    /// <summary>The same with one entry more.</summary>
    internal ListCounts With(ListedParty party) =>
        new(Entries + 1, Names + party.Names.Length, Addresses + party.Addresses.Length, Identifiers + party.Identifiers.Length);
}

/// <summary>What was read of the files of a list, besides its entries.</summary>
/// <param name="Format">Which format it was.</param>
/// <param name="Day">Day of the list, where its publisher says so; null: not told.</param>
/// <param name="Counts">How much of each list.</param>
/// <param name="Shape">Columns or keys that were there.</param>
/// <param name="Broken">Why a file cannot be read at all: none of its entries counts.</param>
/// <param name="Mistakes">Rows that cannot be read.</param>
/// <param name="Doubts">What does not add up, in words.</param>
/// <param name="Remarks">What else whoever brings the list should know.</param>
public sealed record ListReading(
    string Format,
    DateOnly? Day,
    IReadOnlyDictionary<string, ListCounts> Counts,
    IReadOnlyList<string> Shape,
    IReadOnlyList<Mistake> Broken,
    IReadOnlyList<Mistake> Mistakes,
    IReadOnlyList<string> Doubts,
    IReadOnlyList<string> Remarks);

/// <summary>A list that is longer than any real one.</summary>
internal sealed class ListTooLongException(string message) : Exception(message);
