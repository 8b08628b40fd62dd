using Longarm.Core;

namespace Longarm.Screening;

/// <summary>
/// Which parties listed ones own as a law counts it: surely, perhaps, or surely not. What is sure is the least that holds
/// by itself, step by step from the listed. What is possible is the most that does not contradict what is known: in a
/// circle below a listed party, shares that are held round the circle may be that party's in the end.
/// </summary>
public sealed class OwnershipClosure
{
    private readonly OwnershipTest test;
    private readonly Truth[] listed;
    private readonly int[] joined;
    private readonly bool[] isPossible;

    private OwnershipClosure(OwnershipGraph graph, OwnershipTest test, Truth[] listed)
    {
        (Graph, this.test, this.listed) = (graph, test, listed);
        joined = SureOwnership.Of(graph, test, listed);
        isPossible = PossibleOwnership.Of(graph, test, listed);
    }

    /// <summary>Closes a graph under a test.</summary>
    /// <param name="graph">Who owns whom.</param>
    /// <param name="test">How the law counts.</param>
    /// <param name="listed">Whether a party, by its number, is itself listed; unknown where a match is not confirmed.</param>
    public static OwnershipClosure Of(OwnershipGraph graph, OwnershipTest test, Func<int, Truth> listed)
    {
        var all = new Truth[graph.Parties];
        for (var party = 0; party < all.Length; party++)
        {
            all[party] = listed(party);
        }

        return new(graph, test, all);
    }

    /// <summary>Who owns whom.</summary>
    public OwnershipGraph Graph { get; }

    /// <summary>Whether a party is listed, or is owned by listed ones as the law counts it.</summary>
    public Truth Of(int party) => joined[party] > 0 ? Truth.True : isPossible[party] ? Truth.Unknown : Truth.False;

    /// <summary>Whether a party is itself listed.</summary>
    public Truth IsListed(int party) => listed[party];

    /// <summary>Whether a party counts for those that it owns.</summary>
    internal Truth Counts(int party) => Of(party).And(listed[party].Or(test.Cascades));

    /// <summary>The order in which parties became sure, from 1; 0 if it is not sure.</summary>
    internal int Joined(int party) => joined[party];
}
