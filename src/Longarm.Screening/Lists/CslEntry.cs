using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Longarm.Screening;

/// <summary>What the layouts of the U.S. Consolidated Screening List have in common.</summary>
internal static partial class CslEntry
{
    /// <summary>What an entry is; <see cref="PartyKind.Unknown"/> where nobody says.</summary>
    public static PartyKind Kind(string? type) => type?.Trim().ToUpperInvariant() switch
    {
        "INDIVIDUAL" or "PERSON" => PartyKind.Person,
        "ENTITY" or "ORGANIZATION" or "ENTERPRISE" => PartyKind.Company,
        "VESSEL" => PartyKind.Vessel,
        "AIRCRAFT" => PartyKind.Aircraft,
        _ => PartyKind.Unknown,
    };

    /// <summary>Adds the first name, unless it only numbers an address that is itself what is listed.</summary>
    public static void Name(ListedDraft draft, string? name)
    {
        if (name is not null && AddressAlone().IsMatch(name))
        {
            draft.Kind = PartyKind.Address;
            draft.Id ??= name.Trim();
            return;
        }

        draft.Name(name);
    }

    /// <summary>Adds what a license is required for, and footnotes where the words plainly say so.</summary>
    public static void Requirement(ListedDraft draft, string? text)
    {
        draft.Requirement = text;
        draft.Footnotes = [.. Footnote().Matches(text ?? "")
            .SelectMany(match => Number().Matches(match.Value).Select(number => int.Parse(number.Value, CultureInfo.InvariantCulture))).Distinct().Order()];
    }

    /// <summary>Adds days. The last day of a term counts: the first on which it is no longer listed is the day after.</summary>
    public static void Term(ListedDraft draft, string? start, string? end)
    {
        draft.From = draft.Day(start);
        draft.Until = draft.Day(end) is { } last && last < DateOnly.MaxValue ? last.AddDays(1) : null;
    }

    [GeneratedRegex(@"^\s*Address\s+\d+\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex AddressAlone();

    [GeneratedRegex(@"\bfootnotes?\s+\d{1,2}\b(?:\s*(?:,|and|or|,\s*and)\s*\d{1,2}\b)*", RegexOptions.IgnoreCase)]
    private static partial Regex Footnote();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
