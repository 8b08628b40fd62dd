namespace Longarm.Assessments;

/// <summary>Follows a chain from its first link to its last: numbers without gaps, and each link holding the hash of the one before.</summary>
/// <param name="genesis">What the first link follows.</param>
internal sealed class ChainWalk(string genesis)
{
    /// <summary>How many links there were.</summary>
    public long Count { get; private set; }

    /// <summary>Number of the first link; 0 if there is none.</summary>
    public long First { get; private set; }

    /// <summary>Number of the last link; 0 if there is none.</summary>
    public long Last { get; private set; }

    /// <summary>Hash of the last link.</summary>
    public string Head { get; private set; } = genesis;

    /// <summary>Goes on to a link, and says what does not fit.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="previous">The hash that it holds of the link before.</param>
    /// <param name="hash">Its own hash.</param>
    public IEnumerable<ChainBreak> Next(long number, string previous, string hash)
    {
        List<ChainBreak> breaks = [];
        if (number != Last + 1)
        {
            breaks.Add(new(number, $"Record {Last + 1} should come here: a record is missing."));
        }

        if (previous != Head)
        {
            breaks.Add(new(number, Last == 0 ? "It is the first, but does not begin the chain." : $"It does not follow record {Last}: the hash that it holds of the record before it is another."));
        }

        First = Count == 0 ? number : First;
        (Last, Head, Count) = (number, hash, Count + 1);
        return breaks;
    }
}
