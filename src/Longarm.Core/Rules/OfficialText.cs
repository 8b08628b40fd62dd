using System.Text.RegularExpressions;

namespace Longarm.Core;

/// <summary>What an address of an official text opens.</summary>
public enum OfficialFind
{
    /// <summary>The provision or the document itself.</summary>
    Text,

    /// <summary>A search for it at its publisher.</summary>
    Search,

    /// <summary>The publisher, where a person looks it up.</summary>
    Publisher,
}

/// <summary>Where the official text of a kind of citation stands.</summary>
/// <param name="Name">Who publishes it.</param>
/// <param name="Cites">What such a citation looks like: a regular expression whose named parts fill the address.</param>
/// <param name="Address">Its address, with names of those parts in braces.</param>
/// <param name="Finds">What the address opens.</param>
public sealed partial record OfficialText(string Name, string Cites, string Address, OfficialFind Finds)
{
    // Patterns are only needed where a citation is shown; most runs never make one. They cannot backtrack.
    private readonly Lazy<Regex> pattern = new(() => new(Cites, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture));

    private bool? isFaulty;

    /// <summary>What is wrong with it, in plain words; null if nothing is.</summary>
    public string? FindFault()
    {
        try
        {
            var parts = pattern.Value.GetGroupNames();
            var hole = Holes().Matches(Address).Select(h => h.Groups[1].Value).FirstOrDefault(h => !parts.Contains(h));
            return hole is not null ? $"The address has {{{hole}}}, but “cites” has no part of that name. Write (?<{hole}>…) in it."
                : !Uri.TryCreate(Holes().Replace(Address, "0"), UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http")
                    ? "The address is none of the web. Begin it with https://." : null;
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return $"“cites” is no pattern: {exception.Message}";
        }
    }

    /// <summary>The places in a citation that are of this kind; none if it has a fault.</summary>
    public IEnumerable<OfficialLink> In(string citation)
    {
        if (isFaulty ??= FindFault() is not null)
        {
            yield break;
        }

        foreach (Match match in pattern.Value.Matches(citation))
        {
            if (match.Length > 0 && Uri.TryCreate(Holes().Replace(Address, hole => Filled(match, hole)), UriKind.Absolute, out var address))
            {
                yield return new(match.Index, match.Length, Name, address, Finds);
            }
        }
    }

    // Brackets are part of the names of paragraphs and safe in an address; everything else is escaped.
    private static string Filled(Match match, Match hole) => Uri.EscapeDataString(match.Groups[hole.Groups[1].Value].Value)
        .Replace("%28", "(", StringComparison.Ordinal).Replace("%29", ")", StringComparison.Ordinal);

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Holes();
}

/// <summary>A place in a citation whose official text is known.</summary>
/// <param name="At">Where it begins.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Name">Who publishes it.</param>
/// <param name="Address">Where.</param>
/// <param name="Finds">What the address opens.</param>
public sealed record OfficialLink(int At, int Length, string Name, Uri Address, OfficialFind Finds);
