using System.Collections.Immutable;

namespace Longarm.Screening;

/// <summary>How much the words of a query say.</summary>
internal static class QueryWeights
{
    // From here on words are taken for one.
    private const float Alike = 0.85f;

    /// <summary>Fills in the weights. A word that the list spells otherwise says as much as the listed one.</summary>
    public static void Fill(NameTable names, List<Hit> hits, ImmutableArray<NameToken> query, float[] weights)
    {
        for (var i = 0; i < query.Length; i++)
        {
            weights[i] = names.Unlisted.Of(query[i]);
        }

        foreach (var hit in hits)
        {
            if (hit.Length == 1 && hit.Second < 0 && hit.Likeness >= Alike)
            {
                weights[hit.Start] = Math.Min(weights[hit.Start], names.Weights[hit.Token]);
            }
        }
    }

    /// <summary>The weight of the first words.</summary>
    public static float Sum(float[] weights, int count)
    {
        var sum = 0f;
        for (var i = 0; i < count; i++)
        {
            sum += weights[i];
        }

        return sum;
    }
}
