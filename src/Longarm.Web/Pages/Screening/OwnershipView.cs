using System.Collections.Immutable;
using Longarm.Assessments;
using Longarm.Core;
using Longarm.Screening;

namespace Longarm.Web;

/// <summary>What a law says of the party that is looked at.</summary>
/// <param name="Law">The law.</param>
/// <param name="InForce">Whether it is in force on the day.</param>
/// <param name="Answer">Whether the party is owned so.</param>
/// <param name="Proof">Why.</param>
/// <param name="Closure">The same of all parties.</param>
public sealed record OwnershipAnswer(OwnershipLaw Law, Truth InForce, Truth Answer, OwnershipProof Proof, OwnershipClosure Closure);

/// <summary>What the page on ownership shows of a file: who may be listed, and who is owned by listed parties under each law.</summary>
public sealed class OwnershipView
{
    /// <summary>A file may tell of so many parties.</summary>
    public const int MostParties = 20_000;

    private const int MatchesEach = 3;
    private readonly ImmutableArray<PartyMatch>[] matches;
    private readonly bool[] ofOwnLetters;

    /// <summary>A view of a graph.</summary>
    /// <param name="graph">Who owns whom.</param>
    /// <param name="asked">What is asked.</param>
    /// <param name="lists">The lists of the day; null: none is held.</param>
    /// <param name="laws">How laws count.</param>
    /// <param name="inForce">Whether a rule is in force on the day.</param>
    public OwnershipView(OwnershipGraph graph, OwnershipAsked asked, ListsOfDay? lists, IReadOnlyList<OwnershipLaw> laws, Func<string, Truth> inForce)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(asked);
        (Graph, Asked, Lists) = (graph, asked, lists);
        matches = [.. Enumerable.Range(0, graph.Parties).AsParallel().AsOrdered()
            .Select(party => lists is null ? [] : lists.Index.Find(new(graph.Name(party)), MatchesEach))];
        ofOwnLetters = [.. Enumerable.Range(0, graph.Parties).Select(party => NameIndex.IsOfOwnLetters(graph.Name(party)))];
        Holdings = [.. Enumerable.Range(0, graph.Parties).SelectMany(owned => graph.OwnersOf(owned).Select(holding => (holding.Owner, Owned: owned, holding.Share)))];
        Chosen = Choose();
        Answers = [.. laws.Select(law => Answer(law, inForce(law.Rule)))];
        Picture = OwnershipPicture.Of(this);
    }

    /// <summary>Who owns whom.</summary>
    public OwnershipGraph Graph { get; }

    /// <summary>What is asked.</summary>
    public OwnershipAsked Asked { get; }

    /// <summary>The lists of the day; null: none is held.</summary>
    public ListsOfDay? Lists { get; }

    /// <summary>The party that is looked at.</summary>
    public int Chosen { get; }

    /// <summary>What was asked for is no party of the file: another is shown.</summary>
    public bool IsPartyMissing { get; private set; }

    /// <summary>Every holding.</summary>
    public ImmutableArray<(int Owner, int Owned, ShareRange Share)> Holdings { get; }

    /// <summary>What each law says of the party.</summary>
    public ImmutableArray<OwnershipAnswer> Answers { get; }

    /// <summary>The part of it that is drawn.</summary>
    public OwnershipPicture Picture { get; }

    /// <summary>Entries that the name of a party may be of.</summary>
    public ImmutableArray<PartyMatch> MatchesOf(int party) => matches[party];

    /// <summary>The list that a person says a party is on; empty: on none; null: nothing is said.</summary>
    public string? MarkOf(int party) => Asked.Marks.GetValueOrDefault(Graph.Id(party));

    /// <summary>Whether a party is listed itself, on any list: a person says so, or its name was met.</summary>
    public Truth IsListed(int party) => MarkOf(party) is { } mark ? KleeneLogic.Of(mark.Length > 0)
        : Lists is null || ofOwnLetters[party] || !matches[party].IsEmpty ? Truth.Unknown : Truth.False;

    /// <summary>The gravest that any law says of a party.</summary>
    public Truth IsOwned(int party) => Answers.Aggregate(Truth.False, (worst, answer) => worst.Or(answer.Closure.Of(party)));

    private OwnershipAnswer Answer(OwnershipLaw law, Truth inForce)
    {
        var isHeld = Lists is not null && law.Lists.Concat(law.PartLists).All(list => Lists.Edition(list) is not null);
        var closure = OwnershipClosure.Of(Graph, law.Test, party => IsListed(law, party, isHeld));
        return new(law, inForce, closure.Of(Chosen), OwnershipProof.Of(closure, Chosen), closure);
    }

    // A name that was met is a question; what was not met is no answer where a list is not held, or has other letters.
    private Truth IsListed(OwnershipLaw law, int party, bool isHeld)
    {
        var mark = MarkOf(party);
        return mark is { Length: 0 } ? Truth.False
            : mark is not null && law.Lists.Contains(mark) ? Truth.True
            : mark is not null && law.PartLists.Contains(mark) ? Truth.Unknown
            : !isHeld || ofOwnLetters[party] || matches[party].Any(match => law.Lists.Contains(match.Party.List) || law.PartLists.Contains(match.Party.List)) ? Truth.Unknown : Truth.False;
    }

    // Whoever owns nobody is most likely whom one looks at: of those the one with the most owners above.
    private int Choose()
    {
        if (Asked.Party is { } asked)
        {
            var named = Graph.Find(asked) ?? Enumerable.Range(0, Graph.Parties).Where(party => Graph.Name(party).Equals(asked, StringComparison.OrdinalIgnoreCase)).Cast<int?>().FirstOrDefault();
            if (named is { } party)
            {
                return party;
            }

            IsPartyMissing = true;
        }

        var owners = Holdings.Select(holding => holding.Owner).ToHashSet();
        return Enumerable.Range(0, Graph.Parties).OrderBy(owners.Contains).ThenByDescending(party => Graph.OwnersOf(party).Count()).ThenBy(party => party).First();
    }
}
