using System.Collections.Immutable;
using System.Globalization;

namespace Longarm.Screening;

/// <summary>What of a party or an entry is told otherwise than it was, fact by fact.</summary>
internal static class FactChanges
{
    /// <summary>What changed in an entry.</summary>
    public static IEnumerable<FactChange> Between(ListedParty before, ListedParty now)
    {
        if (PartyText.Of(before) == PartyText.Of(now))
        {
            return [];
        }

        List<FactChange> changes = [.. Differing(
            ("listed names", Join(before.Names, Name), Join(now.Names, Name)),
            ("listed kind", Kind(before.Kind), Kind(now.Kind)),
            ("listed countries", Join(before.Countries, text => text), Join(now.Countries, text => text)),
            ("listed addresses", Join(before.Addresses, address => $"{address.Text}{In(address.Country)}"), Join(now.Addresses, address => $"{address.Text}{In(address.Country)}")),
            ("listed numbers", Join(before.Identifiers, Number), Join(now.Identifiers, Number)),
            ("listed births", Join(before.Births, text => text), Join(now.Births, text => text)),
            ("programs", Join(before.Programs, text => text), Join(now.Programs, text => text)),
            ("footnotes", Join(before.Footnotes, Footnote), Join(now.Footnotes, Footnote)),
            ("license requirement", before.Requirement, now.Requirement),
            ("license policy", before.Policy, now.Policy),
            ("notice", before.Notice, now.Notice),
            ("first day listed", Day(before.From), Day(now.From)),
            ("listed until", Day(before.Until), Day(now.Until)))];
        return changes.Count > 0 ? changes : [new("entry", before.Entry, now.Entry)];
    }

    /// <summary>What changed in a party.</summary>
    /// <param name="before">As it was.</param>
    /// <param name="now">As it is.</param>
    /// <param name="withName">Whether another name is a change.</param>
    public static IEnumerable<FactChange> Between(ScreenedParty before, ScreenedParty now, bool withName) => Differing(
        ("name", withName ? before.Name : null, withName ? now.Name : null),
        ("kind", Kind(before.Kind), Kind(now.Kind)),
        ("country", before.Country, now.Country),
        ("born", before.Born, now.Born),
        ("address", before.Address, now.Address),
        ("numbers", Join(before.Identifiers, Number), Join(now.Identifiers, Number)));

    private static IEnumerable<FactChange> Differing(params IEnumerable<(string What, string? Before, string? Now)> facts) =>
        facts.Where(fact => fact.Before != fact.Now).Select(fact => new FactChange(fact.What, fact.Before, fact.Now));

    private static string? Join<T>(ImmutableArray<T> all, Func<T, string> say) => all.IsEmpty ? null : string.Join("; ", all.Select(say));

    private static string Name(ListedName name) => name.IsWeak ? $"{name.Text} (weak)" : name.Text;

    private static string Number(PartyIdentifier number) => $"{number.Kind} {number.Value}{In(number.Country)}";

    private static string In(string? country) => country is null ? "" : $" ({country})";

    private static string Footnote(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Kind(PartyKind kind) => kind == PartyKind.Unknown ? null : kind.ToString().ToLowerInvariant();

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
