using System.Collections.Immutable;

namespace Longarm.Screening;

/// <summary>Reads evidence out of an alignment.</summary>
internal static class EvidenceReader
{
    /// <summary>What an alignment with a listed name says.</summary>
    public static Evidence Of(NameTable names, int name, ImmutableArray<NameToken> query, NameShape shape, float[] queryWeights, Alignment alignment)
    {
        var (met, bent, worst, best, words, first) = (0f, 0f, 0f, 0f, 0, false);
        foreach (var (hit, at, worth) in alignment.Pairs)
        {
            met += worth;
            best = Math.Max(best, worth);
            bent += hit.How == Meeting.Initial ? 0 : worth / hit.Likeness * (1 - hit.Likeness);
            if (hit.How != Meeting.Initial && Says(names.Table.Tokens[hit.Token]))
            {
                words++;
                worst = Math.Max(worst, 1 - hit.Likeness);
            }

            first |= hit.Start == 0 && at == 0;
        }

        var (queryRest, queryMissing) = QuerySide(query, queryWeights, alignment);
        var (listRest, listMissing) = ListSide(names, name, alignment);
        var turns = Turns(alignment);
        return new Evidence(met, bent, queryRest, listRest)
        {
            Words = words,
            WorstBent = worst,
            Best = best,
            NumbersDiffer = HasNumber(query, alignment) && HasNumber(names, name, alignment),
            IsInOrder = turns <= 1,
            IsInSameOrder = turns == 0,
            IsFirstMet = first,
            Query = shape,
            Listed = names.Shapes[name],
            QueryMissing = queryMissing,
            ListMissing = listMissing,
        };
    }

    /// <summary>Whether a word says something by itself.</summary>
    public static bool Says(NameToken token) => token.Class is WordClass.Plain or WordClass.Business && token.Text.Length > 1;

    private static bool HasNumber(ImmutableArray<NameToken> query, Alignment alignment)
    {
        var has = false;
        for (var i = 0; i < query.Length; i++)
        {
            has |= !alignment.IsQueryUsed(i) && char.IsAsciiDigit(query[i].Text[0]);
        }

        return has;
    }

    private static bool HasNumber(NameTable names, int name, Alignment alignment)
    {
        var has = false;
        var listed = names.TokensOf(name);
        for (var j = 0; j < listed.Length; j++)
        {
            has |= !alignment.IsListUsed(j) && char.IsAsciiDigit(names.Table.Word(listed[j])[0]);
        }

        return has;
    }

    // How often the order of the query goes back when one reads along the listed name.
    private static int Turns(Alignment alignment)
    {
        Span<short> starts = stackalloc short[Tokenizer.MostTokens];
        starts.Fill(-1);
        foreach (var (hit, at, _) in alignment.Pairs)
        {
            starts[at] = hit.Start;
        }

        var (turns, last) = (0, -1);
        foreach (var start in starts)
        {
            if (start >= 0)
            {
                turns += start < last ? 1 : 0;
                last = start;
            }
        }

        return turns;
    }

    private static (float Unmet, int Missing) QuerySide(ImmutableArray<NameToken> query, float[] weights, Alignment alignment)
    {
        var (rest, missing) = (0f, 0);
        for (var i = 0; i < query.Length; i++)
        {
            rest += alignment.IsQueryUsed(i) ? 0 : weights[i];
            missing += !alignment.IsQueryUsed(i) && Says(query[i]) ? 1 : 0;
        }

        return (rest, missing);
    }

    private static (float Unmet, int Missing) ListSide(NameTable names, int name, Alignment alignment)
    {
        var (rest, missing) = (0f, 0);
        var listed = names.TokensOf(name);
        for (var j = 0; j < listed.Length; j++)
        {
            rest += alignment.IsListUsed(j) ? 0 : names.Weights[listed[j]];
            missing += !alignment.IsListUsed(j) && Says(names.Table.Tokens[listed[j]]) ? 1 : 0;
        }

        return (rest, missing);
    }
}
