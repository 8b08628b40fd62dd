using Longarm.Core;

namespace Longarm.Screening;

/// <summary>Why a party is, or may be, owned by listed ones.</summary>
/// <param name="Truth">Whether it is.</param>
/// <param name="Steps">Holdings by which it is or may be, from the party upwards; those of one owner after the other.</param>
/// <param name="Listed">Listed parties at their upper ends, the most restrictive first.</param>
/// <param name="OpenOwners">Parties on the way whose owners are not all known.</param>
public sealed record OwnershipProof(Truth Truth, IReadOnlyList<OwnershipStep> Steps, IReadOnlyList<string> Listed, IReadOnlyList<string> OpenOwners)
{
    private const int MostSteps = 1_000;

    /// <summary>The proof for a party, at most a thousand steps long.</summary>
    /// <param name="closure">What follows from whom.</param>
    /// <param name="party">The party.</param>
    /// <param name="rank">How restrictive the listing of a party is: the greater, the more. The owner with the greatest sets the terms.</param>
    public static OwnershipProof Of(OwnershipClosure closure, int party, Func<int, int>? rank = null)
    {
        var (graph, truth) = (closure.Graph, closure.Of(party));
        List<OwnershipStep> steps = [];
        HashSet<int> seen = [party];
        SortedSet<string> open = new(StringComparer.Ordinal);
        List<int> listed = [];
        Queue<int> next = new([party]);
        while (truth != Truth.False && next.TryDequeue(out var owned))
        {
            if (closure.IsListed(owned) != Truth.False)
            {
                listed.Add(owned);
            }

            if (closure.IsListed(owned) == Truth.True)
            {
                continue;
            }

            if (truth == Truth.Unknown && graph.MayHaveOthers(owned))
            {
                open.Add(graph.Id(owned));
            }

            var range = graph.In(owned);
            for (var at = range.Start.Value; at < range.End.Value && steps.Count < MostSteps; at++)
            {
                var owner = graph.Owner(at);

                // What is sure rests on what was sure before.
                if (closure.Joined(owned) > 0 ? closure.Counts(owner) == Truth.True && closure.Joined(owner) < closure.Joined(owned) : closure.Counts(owner) != Truth.False)
                {
                    steps.Add(new(graph.Id(owner), graph.Id(owned), graph.Share(at), closure.Counts(owner)));
                    if (seen.Add(owner))
                    {
                        next.Enqueue(owner);
                    }
                }
            }
        }

        return new(truth, steps, [.. listed.OrderByDescending(one => rank?.Invoke(one) ?? 0).ThenBy(graph.Id, StringComparer.Ordinal).Select(graph.Id)], [.. open]);
    }
}

/// <summary>A holding of a proof.</summary>
/// <param name="Owner">Who owns.</param>
/// <param name="Owned">Whom.</param>
/// <param name="Share">How much of it.</param>
/// <param name="Counts">Whether the owner counts: it is listed, or is owned so itself.</param>
public readonly record struct OwnershipStep(string Owner, string Owned, ShareRange Share, Truth Counts);
