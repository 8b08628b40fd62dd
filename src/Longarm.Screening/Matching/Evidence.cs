namespace Longarm.Screening;

/// <summary>What the words of a query and of a listed name say for and against their being one name.</summary>
/// <param name="Met">Weight of listed words that are met, times likeness.</param>
/// <param name="Bent">Weight lost because words that met are not quite alike.</param>
/// <param name="QueryRest">Weight of words of the query that met none.</param>
/// <param name="ListRest">Weight of words of the listed name that met none.</param>
internal readonly record struct Evidence(float Met, float Bent, float QueryRest, float ListRest)
{
    /// <summary>How many numbers there are to weigh.</summary>
    public const int Size = 25;

    /// <summary>Words that met and are no legal form, particle or single letter.</summary>
    public int Words { get; init; }

    /// <summary>Whether the words that met stand in the same order, or turned around once.</summary>
    public bool IsInOrder { get; init; }

    /// <summary>Whether the words that met stand in the same order, not even turned around once.</summary>
    public bool IsInSameOrder { get; init; }

    /// <summary>Whether the first words met.</summary>
    public bool IsFirstMet { get; init; }

    /// <summary>What the query is like by itself.</summary>
    public NameShape Query { get; init; }

    /// <summary>What the listed name is like by itself.</summary>
    public NameShape Listed { get; init; }

    /// <summary>Words of the query that say something and met none.</summary>
    public int QueryMissing { get; init; }

    /// <summary>Words of the listed name that say something and met none.</summary>
    public int ListMissing { get; init; }

    /// <summary>How unlike the least alike words are that met, from 0 to 1.</summary>
    public float WorstBent { get; init; }

    /// <summary>The weight of the one word that was met and says most, times likeness.</summary>
    public float Best { get; init; }

    /// <summary>Whether each side has a number that the other has not.</summary>
    public bool NumbersDiffer { get; init; }

    /// <summary>
    /// The numbers that are weighed. Whatever more is met never lowers a name: the weights of the first kind are at least
    /// nought, of the second at most nought, and only what is known before any word meets is of the third.
    /// </summary>
    public void Write(Span<float> numbers)
    {
        var query = Met / (Met + Bent + QueryRest + 0.01f);
        var list = Met / (Met + Bent + ListRest + 0.01f);
        numbers[0] = 1;
        numbers[1] = Met;
        numbers[2] = query * query;
        numbers[3] = list * list;
        numbers[4] = query * list;
        numbers[5] = MathF.Log(Met + 0.05f);
        numbers[6] = Bent;
        numbers[7] = QueryRest;
        numbers[8] = ListRest;
        numbers[9] = Math.Min(Words, 4);
        numbers[10] = Math.Min(query, list);
        numbers[11] = Best;
        numbers[12] = Flag(!IsInOrder);
        numbers[13] = Flag(IsFirstMet);
        numbers[14] = Best * query;
        numbers[15] = Best * list;
        numbers[16] = Flag(Query.Words == 1);
        numbers[17] = Flag(QueryMissing == 0);
        numbers[18] = Flag(ListMissing == 0);
        numbers[19] = Flag(QueryMissing == 0 && ListMissing == 0);
        numbers[20] = Flag(Listed.Words == 1);
        numbers[21] = Flag(Words >= 2);
        numbers[22] = WorstBent;
        numbers[23] = Flag(NumbersDiffer);
        numbers[24] = Flag(QueryMissing > 0 && ListMissing > 0);
    }

    /// <summary>What sign the weight of a number has: 1, -1, or 0 for either.</summary>
    public static int SignOf(int number) => number switch
    {
        6 or 7 or 8 or 12 or 22 or 23 or 24 => -1,
        0 or 16 or 20 => 0,
        _ => 1,
    };

    private static float Flag(bool value) => value ? 1 : 0;
}
