using System.Collections.Immutable;

namespace Longarm.Screening;

/// <summary>
/// The promise of the index: a listed name is found whenever its words, legal forms aside, are those of the query one to
/// one, each within the edits allowed, or with one blank put in or taken out. Here it is told whether a name is such a one.
/// </summary>
internal static class Certainty
{
    /// <summary>Whether the promise covers the listed name.</summary>
    public static bool Holds(NameTable names, int name, ImmutableArray<NameToken> query, Alignment alignment)
    {
        var listed = names.TokensOf(name);
        var (left, right) = (Count(query.AsSpan()), (int)names.Shapes[name].Significant);
        if (right == 0 || Math.Abs(left - right) > 1)
        {
            return false;
        }

        if (left == right && Matches(names, listed, query, alignment, -1))
        {
            return true;
        }

        // One blank: the two words on one side and the one on the other are taken out, the rest is paired as before.
        for (var option = 0; option < alignment.Options.Count; option++)
        {
            var (hit, _, _) = alignment.Options[option];
            if (hit.IsCertain && (hit.Second >= 0 || hit.Length == 2) && Matches(names, listed, query, alignment, option))
            {
                return true;
            }
        }

        return false;
    }

    private static int Count(ReadOnlySpan<NameToken> tokens) => NameShape.Of(tokens).Significant;

    // A perfect pairing of what is left, by augmenting paths.
    private static bool Matches(NameTable names, ReadOnlySpan<int> listed, ImmutableArray<NameToken> query, Alignment alignment, int blank)
    {
        Span<int> pairOf = stackalloc int[Tokenizer.MostTokens];
        pairOf.Fill(-1);
        var skip = blank < 0 ? default : alignment.Options[blank];
        bool IsSkippedQuery(int i) => blank >= 0 && i >= skip.Hit.Start && i < skip.Hit.Start + skip.Hit.Length;
        bool IsSkippedList(int j) => blank >= 0 && (j == skip.At || (skip.Hit.Second >= 0 && j == skip.At + 1));
        var (left, right) = (0, 0);
        for (var j = 0; j < listed.Length; j++)
        {
            right += names.Table.Tokens[listed[j]].Class != WordClass.Legal && !IsSkippedList(j) ? 1 : 0;
        }

        for (var i = 0; i < query.Length; i++)
        {
            if (query[i].Class == WordClass.Legal || IsSkippedQuery(i))
            {
                continue;
            }

            left++;
            if (left > right || !Augment(i, names, listed, alignment, pairOf, 0UL, IsSkippedList, out _))
            {
                return false;
            }
        }

        return left == right;
    }

    private static bool Augment(int i, NameTable names, ReadOnlySpan<int> listed, Alignment alignment, Span<int> pairOf, ulong seen, Func<int, bool> isSkipped, out ulong now)
    {
        now = seen;
        foreach (var (hit, at, _) in alignment.Options)
        {
            if (hit.Start != i || hit.Length != 1 || hit.Second >= 0 || !hit.IsCertain || (now & (1UL << at)) != 0 || isSkipped(at)
                || names.Table.Tokens[listed[at]].Class == WordClass.Legal)
            {
                continue;
            }

            now |= 1UL << at;
            if (pairOf[at] < 0 || Augment(pairOf[at], names, listed, alignment, pairOf, now, isSkipped, out now))
            {
                pairOf[at] = i;
                return true;
            }
        }

        return false;
    }
}
