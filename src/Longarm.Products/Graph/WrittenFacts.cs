using System.Globalization;
using System.Runtime.CompilerServices;
using Longarm.Core;
using Longarm.Text;

namespace Longarm.Products;

/// <summary>
/// Facts of components that were not written for this program, in the words of whoever wrote them. One that no word of the
/// vocabulary fits is remarked upon and stays unknown: nobody can be asked to mend a catalogue.
/// </summary>
/// <param name="file">The product.</param>
/// <param name="words">The vocabulary.</param>
internal sealed class WrittenFacts(ProductFile file, VocabularyWords words)
{
    // Names of places are the same for every file.
    private static readonly ConditionalWeakTable<VocabularyWords, Dictionary<string, string>> PlacesByName = [];
    private readonly Dictionary<string, string?> places = new(StringComparer.Ordinal);

    /// <summary>Whether a text says nothing of an origin. Two letters may be a country, or say that it is not available: that is told.</summary>
    public static bool SaysNoOrigin(string written) => CodeSpelling.SaysNothing(written) && !IsTwofold(written);

    /// <summary>Puts the facts of all such components in the words of the vocabulary.</summary>
    public void Settle()
    {
        foreach (var component in file.Components.Where(component => component.IsAsWritten))
        {
            for (var index = component.Facts.Count - 1; index >= 0; index--)
            {
                var (fact, value) = component.Facts[index];
                if (Settled(fact, value) is { } text)
                {
                    component.Facts[index] = (fact, file.Restate(value, text));
                }
                else
                {
                    component.Facts[index] = (fact, file.Restate(value, ComponentFacts.Unreadable));
                }
            }
        }

        file.EndRemarks();
    }

    private string? Settled(string fact, MarkedScalar value) => fact switch
    {
        _ when value.Text == ComponentFacts.Unreadable => value.Text,
        "origin" => PlaceOf(value),
        _ when fact.StartsWith("class:", StringComparison.Ordinal) => CodeOf(fact["class:".Length..], value),
        _ => value.Text,
    };

    private string? CodeOf(string nomenclature, MarkedScalar value)
    {
        if (words.Nomenclatures.TryGetValue(nomenclature, out var codes) && codes.Read(value.Text) is not null)
        {
            return value.Text;
        }

        file.RemarkOn(value, "LP084", $"{value.Noun} is not a code of {codes?.Title ?? nomenclature}. The code stays unknown. Write it with its paragraph, or leave the cell empty.");
        return null;
    }

    private string? PlaceOf(MarkedScalar value)
    {
        if (!places.TryGetValue(value.Text, out var place))
        {
            var name = value.Text.Trim();
            places[value.Text] = place = IsTwofold(name) ? null : words.HasPlace(name) ? name : PlacesByName.GetValue(words, Names).GetValueOrDefault(name);
        }

        if (place is null)
        {
            file.RemarkOn(value, "LP085", $"{value.Noun} is no country that is known, or more than one. The origin stays unknown. Write the ISO 3166 code of the country.");
        }

        return place;
    }

    private static bool IsTwofold(string name) => name.Trim().Equals("na", StringComparison.OrdinalIgnoreCase);

    // What two places are called alike names neither.
    private static Dictionary<string, string> Names(VocabularyWords words)
    {
        Dictionary<string, string> names = new(StringComparer.OrdinalIgnoreCase);
        HashSet<string> twice = new(StringComparer.OrdinalIgnoreCase);
        foreach (var (code, title) in words.Places)
        {
            List<string> all = [code, title];
            if (code.Length == 2 && RegionOf(code) is { } region)
            {
                all.AddRange(region.ThreeLetterISORegionName, region.EnglishName);
            }

            foreach (var name in all.Where(name => name.Length > 0 && !names.TryAdd(name, code) && names[name] != code))
            {
                twice.Add(name);
            }
        }

        foreach (var name in twice)
        {
            names.Remove(name);
        }

        return names;
    }

    private static RegionInfo? RegionOf(string code)
    {
        try
        {
            return new RegionInfo(code) is { TwoLetterISORegionName: var same } region && same == code ? region : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
