namespace Longarm.Screening;

/// <summary>What the words of a query and of a listed name say for and against their being one name.</summary>
/// <param name="Met">Weight of listed words that are met, times likeness.</param>
/// <param name="Bent">Weight lost because words that met are not quite alike.</param>
/// <param name="QueryRest">Weight of words of the query that met none.</param>
/// <param name="ListRest">Weight of words of the listed name that met none.</param>
internal readonly record struct Evidence(float Met, float Bent, float QueryRest, float ListRest)
{
    /// <summary>How many numbers there are to weigh.</summary>
    public const int Size = 22;

    /// <summary>Words that met and are no legal form, particle or single letter.</summary>
    public int Words { get; init; }

    /// <summary>The greatest weight among the words that met.</summary>
    public float Rarest { get; init; }

    /// <summary>Whether the words that met stand in the same order, or turned around once.</summary>
    public bool IsInOrder { get; init; }

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

    /// <summary>Whether all words but legal forms are within the edits that are always found, one to one.</summary>
    public bool IsCertain { get; init; }

    /// <summary>The numbers that are weighed.</summary>
    public void Write(Span<float> numbers)
    {
        var query = Met / (Met + Bent + QueryRest + 0.01f);
        var list = Met / (Met + Bent + ListRest + 0.01f);
        numbers[0] = 1;
        numbers[1] = Met;
        numbers[2] = query;
        numbers[3] = list;
        numbers[4] = query * list;
        numbers[5] = MathF.Log(Met + 0.05f);
        numbers[6] = Bent;
        numbers[7] = QueryRest;
        numbers[8] = ListRest;
        numbers[9] = Math.Min(Words, 4);
        numbers[10] = Rarest;
        numbers[11] = Flag(Query.IsBusiness);
        numbers[12] = Flag(IsInOrder);
        numbers[13] = Flag(IsFirstMet);
        numbers[14] = Flag(Listed.IsBusiness);
        numbers[15] = Flag(Listed.IsBusiness && Query.IsBusiness);
        numbers[16] = Flag(Query.Words == 1);
        numbers[17] = Flag(QueryMissing == 0);
        numbers[18] = Flag(ListMissing == 0);
        numbers[19] = Flag(QueryMissing == 0 && ListMissing == 0);
        numbers[20] = Flag(Listed.Words == 1);
        numbers[21] = Flag(Words >= 2);
    }

    private static float Flag(bool value) => value ? 1 : 0;
}
