using System.Globalization;
using Longarm.Core;
using Longarm.Screening;
using Longarm.Text;

namespace Longarm.Assessments;

/// <summary>Screens the parties of one case.</summary>
/// <param name="lists">The lists; null: none is held.</param>
/// <param name="asked">The lists that a law knows.</param>
/// <param name="on">As of when, and how.</param>
/// <param name="graph">Who owns whom; null: nobody has told.</param>
internal sealed class ScreenedCase(ListsToScreen? lists, IReadOnlyList<string> asked, ScreenedOn on, OwnersFromGraph? graph) : IPartyFactsOfCase
{
    private readonly Dictionary<(string Name, string? Country), IReadOnlyList<PartyMatch>> known = [];

    /// <inheritdoc/>
    public IEnumerable<string> Assumptions => known.Count == 0 ? [] :
    [
        $"Parties without listings were screened by their names against {lists!.Said}."
            + (on.IsStrict || !lists.All.Any(on.IsAfter) ? "" : string.Create(CultureInfo.InvariantCulture, $" Whoever was not found there is taken not to have been listed since, until {on.On:yyyy-MM-dd}.")),
    ];

    /// <inheritdoc/>
    public Fact<ListValue> Owners(Party party) => graph?.Of(party, this) ?? Fact<ListValue>.Unknown;

    /// <inheritdoc/>
    public Fact<ListValue> Listings(Party party) => lists is null || party.Name.Known?.Text.Trim() is not { Length: > 0 } name
        ? Fact<ListValue>.Unknown
        : new ScreenedListings(lists, asked, on, party).Of(name, Matches(name, party.Country.Known?.Country));

    private IReadOnlyList<PartyMatch> Matches(string name, string? country)
    {
        if (!known.TryGetValue((name, country), out var matches))
        {
            known[(name, country)] = matches = lists!.Matches(new(name) { Country = country }, on.Day);
        }

        return matches;
    }
}

/// <summary>How the parties of a case are screened.</summary>
/// <param name="On">The day of the case.</param>
/// <param name="Day">The day whose lists count: that of the case, or an earlier one up to which things were known.</param>
/// <param name="IsStrict">Whether what would be assumed is unknown instead.</param>
internal sealed record ScreenedOn(DateOnly On, DateOnly Day, bool IsStrict)
{
    /// <summary>Whether a list may have changed between its day and that of the case.</summary>
    public bool IsAfter(ListToScreen list) => list.Day is not { } day || day < On;
}
