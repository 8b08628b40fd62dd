using Longarm.Core;
using Longarm.Core.Deciding;

namespace Longarm.Assessments;

/// <summary>What a list of records shows of one, and what it is found by.</summary>
public sealed record RecordHeadline
{
    /// <summary>What a person calls the case; else its item.</summary>
    public required string Title { get; init; }

    /// <summary>Where it is shipped from.</summary>
    public required string From { get; init; }

    /// <summary>Where it goes.</summary>
    public required string To { get; init; }

    /// <summary>Name of the item.</summary>
    public required string Item { get; init; }

    /// <summary>Names of the parties, separated by semicolons.</summary>
    public required string Parties { get; init; }

    /// <summary>Other places that the case names, separated by spaces: transit, origin, parties.</summary>
    public required string Places { get; init; }

    /// <summary>Rules that the answer rests on, separated by spaces.</summary>
    public required string Rules { get; init; }

    /// <summary>The verdict, as answers write it.</summary>
    public required string Verdict { get; init; }

    /// <summary>The least restrictive end.</summary>
    public required string Certain { get; init; }

    /// <summary>The hardest end.</summary>
    public required string Possible { get; init; }

    /// <summary>The headline of an answer.</summary>
    public static RecordHeadline Of(Determination answer)
    {
        var facts = answer.Case;
        List<Party> parties = [.. (facts.Parties.Known?.Elements ?? []).OfType<Party>()];
        return new()
        {
            Title = Plain.Line(facts.Name ?? facts.Item.Title),
            From = Known(facts.From),
            To = Known(facts.To),
            Item = Known(facts.Item.Name),
            Parties = string.Join("; ", parties.Select(p => Known(p.Name)).Where(name => name.Length > 0)),
            Places = string.Join(' ', new Fact[] { facts.Via, facts.Item.Origin }.Concat(parties.SelectMany(PlacesOf)).Select(Known).Where(place => place.Length > 0).Distinct()),
            Rules = string.Join(' ', answer.Regimes.SelectMany(r => r.Grounds).Select(g => g.Rule.Rule.Id).Distinct()),
            Verdict = Words.Of(answer.Overall.Verdict),
            Certain = Words.Of(answer.Overall.Certain),
            Possible = Words.Of(answer.Overall.Possible),
        };
    }

    private static Fact[] PlacesOf(Party party) => [party.Country, party.Headquarters, party.ParentHeadquarters];

    private static string Known(Fact fact) => fact.Value is UnknownValue or NothingValue or ListValue { Elements.Count: 0 } ? "" : Plain.Line(fact.ToString());
}
