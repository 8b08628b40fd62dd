using Longarm.Core.Language;

namespace Longarm.Core.Deciding;

/// <summary>
/// Keeps a proof within what a person and a program can read: an item that stands in several places is explained once, and
/// what lies too deep inside others is explained only when it is asked about by itself. The answer is the same.
/// </summary>
internal sealed class ProofLimits
{
    private const int MaxDepth = 64;
    private readonly HashSet<(SubDecision Question, Case Inner)> explained = [];
    private int depth;

    /// <summary>The proofs of a question about a contained item, or none with the reason why.</summary>
    public IReadOnlyList<Proof> Once((SubDecision, Case) question, Func<IReadOnlyList<Proof>> explain, out string? note)
    {
        note = depth >= MaxDepth ? "the proof goes on; ask about this item by itself"
            : explained.Add(question) ? null
            : "explained above";
        if (note is not null)
        {
            return [];
        }

        depth++;
        var proofs = explain();
        if (--depth == 0)
        {
            explained.Clear();
        }

        return proofs;
    }
}
