namespace Longarm.Core;

/// <summary>Code trees, and trees taken out of them.</summary>
public sealed class CodeSet : Value
{
    private readonly HashSet<string> trees = [];
    private readonly HashSet<string> ancestors = [];
    private readonly HashSet<string> outTrees = [];
    private readonly HashSet<string> outAncestors = [];

    /// <summary>A set of trees.</summary>
    /// <param name="members">The trees it holds.</param>
    /// <param name="except">The trees taken out of those.</param>
    public CodeSet(IEnumerable<Code> members, IEnumerable<Code> except)
    {
        Fill(members, trees, ancestors);
        Fill(except, outTrees, outAncestors);
    }

    /// <summary>Whether a code stands at or under a tree of the set; unknown where it is a strict ancestor of one.</summary>
    public Truth Holds(Code code) => Under(code, trees, ancestors).And(Under(code, outTrees, outAncestors).Not());

    /// <inheritdoc/>
    public override string ToString() => $"{trees.Count} code trees";

    private static void Fill(IEnumerable<Code> codes, HashSet<string> trees, HashSet<string> ancestors)
    {
        foreach (var code in codes)
        {
            trees.Add(code.Key);
            ancestors.UnionWith(code.SelfAndAncestors);
        }
    }

    private static Truth Under(Code code, HashSet<string> trees, HashSet<string> ancestors)
    {
        foreach (var key in code.Path)
        {
            if (trees.Contains(key))
            {
                return Truth.True;
            }
        }

        return ancestors.Contains(code.Key) ? Truth.Unknown : Truth.False;
    }
}
