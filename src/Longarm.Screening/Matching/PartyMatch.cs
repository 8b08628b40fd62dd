using System.Collections.Immutable;

namespace Longarm.Screening;

/// <summary>A listed party that a screened one may be.</summary>
/// <param name="Party">The listed party.</param>
/// <param name="Name">Which of its names was met; empty where an identifier alone was.</param>
/// <param name="Score">From 0 to 1: the more, the likelier they are one. A match of names is shown from <see cref="NameIndex.DefaultThreshold"/>.</param>
/// <param name="Because">What met and how, what raised the score, what lowered it; short lines for a person to read.</param>
public sealed record PartyMatch(ListedParty Party, string Name, double Score, ImmutableArray<string> Because)
{
    /// <summary>
    /// Whether the two are taken for one without a person looking: a number of both has the right check digit, or the name of
    /// a company is the same word for word, says enough to reach <see cref="NameIndex.CertainScore"/>, is not called weak by
    /// the list, and no country speaks against it. People share names, and so do ships: these are never certain by a name.
    /// </summary>
    public bool IsCertain { get; init; }

    /// <summary>Which words met; none where an identifier alone was met.</summary>
    public ImmutableArray<WordMeeting> Words { get; init; } = [];
}
