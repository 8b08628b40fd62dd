using System.Collections.Immutable;

namespace Longarm.Screening;

/// <summary>Words of a screened name that met words of a listed one, folded as they were compared; two words where a blank is put in or left out.</summary>
/// <param name="Asked">Words of the screened name.</param>
/// <param name="Listed">Words of the listed name.</param>
/// <param name="IsSame">Whether they are the same.</param>
public readonly record struct WordMeeting(string Asked, string Listed, bool IsSame)
{
    /// <summary>What met in an alignment, in the order of the query.</summary>
    internal static ImmutableArray<WordMeeting> Of(NameTable names, ImmutableArray<NameToken> query, Alignment alignment) =>
        [.. alignment.Pairs.OrderBy(pair => pair.Hit.Start).Select(pair => Of(names, query, pair.Hit))];

    /// <summary>What one hit says.</summary>
    internal static WordMeeting Of(NameTable names, ImmutableArray<NameToken> query, Hit hit)
    {
        var asked = query[hit.Start].Text + (hit.Length == 2 ? " " + query[hit.Start + 1].Text : "");
        var listed = names.Table.Word(hit.Token) + (hit.Second >= 0 ? " " + names.Table.Word(hit.Second) : "");
        return new(asked, listed, hit.How == Meeting.Same);
    }
}
