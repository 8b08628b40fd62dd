using System.Collections.Immutable;

namespace Longarm.Screening;

/// <summary>An entry while it is read. Blank texts are passed over, repeated ones kept once.</summary>
/// <param name="list">The word for its list.</param>
/// <param name="line">Line of the file where it begins, from 1.</param>
internal sealed class ListedDraft(string list, int line)
{
    private readonly List<ListedName> names = [];
    private readonly List<string> countries = [];
    private readonly List<ListedAddress> addresses = [];
    private readonly List<PartyIdentifier> identifiers = [];
    private readonly List<string> births = [];
    private readonly List<string> programs = [];

    /// <summary>The word for its list.</summary>
    public string List => list;

    /// <summary>Line of the file where it begins, from 1.</summary>
    public int Line => line;

    /// <summary>How the publisher refers to it; null: not at all.</summary>
    public string? Id { get; set; }

    /// <summary>What it is.</summary>
    public PartyKind Kind { get; set; }

    /// <summary>Footnotes that are plainly stated.</summary>
    public ImmutableArray<int> Footnotes { get; set; } = [];

    /// <summary>What a license is required for.</summary>
    public string? Requirement { get; set; }

    /// <summary>How applications are reviewed.</summary>
    public string? Policy { get; set; }

    /// <summary>The act that listed it.</summary>
    public string? Notice { get; set; }

    /// <summary>First day on which it is listed.</summary>
    public DateOnly? From { get; set; }

    /// <summary>First day on which it no longer is.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>Texts of countries, days and births that could not be read.</summary>
    public List<string> Unread { get; } = [];

    /// <summary>The first name; null if it has none.</summary>
    public string? FirstName => names.Count > 0 ? names[0].Text : null;

    /// <summary>Whether it says who or where is listed.</summary>
    public bool IsEmpty => names.Count == 0 && addresses.Count == 0 && Kind != PartyKind.Address;

    /// <summary>Adds a name. One that is told both as weak and as good is good.</summary>
    public void Name(string? text, bool isWeak = false)
    {
        if (Clean(text) is not { } name)
        {
            return;
        }

        var at = names.FindIndex(known => known.Text == name);
        if (at < 0)
        {
            names.Add(new(name, isWeak));
        }
        else if (!isWeak)
        {
            names[at] = new(name);
        }
    }

    /// <summary>Adds a country as it is written; the code, if it is one.</summary>
    public string? Country(string? written)
    {
        if (Clean(written) is not { } text)
        {
            return null;
        }

        var codes = PublishersWords.Countries(text);
        if (codes.IsEmpty)
        {
            Unread.Add(text);
        }

        foreach (var code in codes.IsEmpty ? [text] : codes)
        {
            Once(countries, code);
        }

        return codes is [var one] ? one : null;
    }

    /// <summary>Adds an address of some parts, which may be blank, and its country as it is written.</summary>
    public void Address(IEnumerable<string?> parts, string? country)
    {
        var text = string.Join(", ", parts.Select(Clean).OfType<string>());
        var code = Country(country);
        if (text.Length > 0 && !addresses.Contains(new(text, code)))
        {
            addresses.Add(new(text, code));
        }
    }

    /// <summary>Adds a number; what the publisher calls so though it is none is passed over.</summary>
    public void Identifier(string? word, string? value, string? country = null)
    {
        if (Clean(word) is not { } name || Clean(value) is not { } number || PublishersWords.Document(name) is not { } kind)
        {
            return;
        }

        // “IMO 1234567” and “IMO1234567” are the same number.
        if (kind is "imo" or "mmsi" && number.StartsWith(kind, StringComparison.OrdinalIgnoreCase))
        {
            number = number[kind.Length..].Trim();
        }

        var code = Clean(country) is { } written && PublishersWords.Countries(written) is [var one] ? one : null;
        PartyIdentifier identifier = new(kind, number, code);
        if (!identifiers.Contains(identifier))
        {
            identifiers.Add(identifier);
        }
    }

    /// <summary>Adds a day, month, year or range of birth.</summary>
    public void Birth(string? text)
    {
        if (Clean(text) is not { } written)
        {
            return;
        }

        if (ListedDays.Birth(written) is { } birth)
        {
            Once(births, birth);
        }
        else
        {
            Unread.Add(written);
        }
    }

    /// <summary>A day as it is written; null if there is none, or it could not be read.</summary>
    public DateOnly? Day(string? text)
    {
        var day = ListedDays.Day(text);
        if (day is null && Clean(text) is { } written)
        {
            Unread.Add(written);
        }

        return day;
    }

    /// <summary>Adds a program or a legal basis.</summary>
    public void Program(string? text)
    {
        if (Clean(text) is { } program)
        {
            Once(programs, program);
        }
    }

    /// <summary>The entry.</summary>
    /// <param name="entry">How it is referred to.</param>
    public ListedParty Done(string entry) => new(list, entry, [.. names])
    {
        Kind = Kind,
        Countries = [.. countries],
        Addresses = [.. addresses],
        Identifiers = [.. identifiers],
        Births = [.. births],
        Programs = [.. programs],
        Footnotes = Footnotes,
        Requirement = Clean(Requirement),
        Policy = Clean(Policy),
        Notice = Clean(Notice),
        From = From,
        Until = Until,
    };

    // One line, without blanks around it; null if it says nothing. A sign that no text has, such as the mark at the end of old files, is a blank.
    private static string? Clean(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var isPlain = !text.Any(sign => char.IsControl(sign));
        var clean = isPlain ? text.Trim() : string.Join(' ', string.Concat(text.Select(sign => char.IsControl(sign) ? ' ' : sign)).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return clean.Length > 0 ? clean : null;
    }

    private static void Once(List<string> all, string text)
    {
        if (!all.Contains(text))
        {
            all.Add(text);
        }
    }
}
