using Longarm.Core;
using Longarm.Core.Deciding;
using Longarm.Text;

namespace Longarm.Assessments;

/// <summary>Fills in answer sheets.</summary>
/// <param name="library">The law.</param>
/// <param name="words">The vocabulary.</param>
public sealed class AnswerSheets(LawLibrary library, VocabularyWords words)
{
    private const string PublishedTrait = "published";
    private const string CryptographyTrait = "cryptography";
    private static readonly string[] CryptographicTraits = [CryptographyTrait, "post-quantum", "quantum-cryptography", "encryption-source-code", "standard-cryptography"];
    private static readonly Fact<ListValue> Nobody = Fact<ListValue>.Of(ListValue.Empty, Source.Assumed);
    private static readonly string[] CryptographicSpecs = ["symmetric-key-length", "factorization-length"];
    private static readonly string[] RemindingNames =
        ["crypto", "openssl", "boringssl", "libressl", "gnutls", "wolfssl", "mbedtls", "bouncycastle", "bcprov", "bcpkix", "libsodium", "nacl", "libgcrypt", "gnupg", "openpgp", "jose", "jwt", "tls", "ssh", "cipher", "argon2", "keystore"];

    /// <summary>
    /// A case for a product that nobody ships yet: from where and to where is unknown. As in any case, nothing known of parties,
    /// uses and decisions counts as nothing, and is said to.
    /// </summary>
    public static Case CaseOf(Item item, Moment on, DateOnly? known) => new()
    {
        Path = "",
        Name = item.Title,
        On = on,
        Known = known,
        Item = item,
        From = Fact<Place>.Unknown,
        To = Fact<Place>.Unknown,
        Parties = Nobody,
        Uses = Nobody,
        Instruments = Nobody,
        Exporter = Fact<Party>.None(Source.Assumed),
        Assumptions = ["Nothing is known of a restricted party or end use, or of a letter or license. From where and to where it goes is open."],
    };

    /// <summary>Fills in the sheet of a case that was read for others.</summary>
    /// <param name="facts">The case.</param>
    /// <param name="remarks">What was remarked when its product was read: cryptographic assets by name are among it.</param>
    public AnswerSheet Of(Case facts, IReadOnlyList<Mistake> remarks)
    {
        var item = facts.Item;
        var answer = library.Determine(facts, [], new AnswerParts(Proofs: false, Missing: true));
        List<Item> inside = [.. Inside(item)];
        List<Item> all = [item, .. inside];
        var published = HasTrait(item, PublishedTrait);
        return new()
        {
            Answer = answer,
            Published = published,
            PublishedBy = published == Truth.Unknown ? null : new(item.Title, $"{PublishedTrait}: {Words.Of(published)}", $"{item.Traits.Source}"),
            Components = inside.Count,
            IsWhole = item.Parts.Known is { IsComplete: true },
            PublishedComponents = Tally(inside, PublishedTrait),
            Cryptography = Tally(all, CryptographyTrait),
            CryptographyFound = [.. all.SelectMany(Cryptography), .. remarks.Where(remark => remark.Code == "LP040").Select(remark => new SheetStatement(item.Title, remark.Message, $"{Path.GetFileName(remark.File)}:{remark.Line}"))],
            Hints = [.. all.Where(Reminds).DistinctBy(each => each.Title).Select(each => new SheetStatement(each.Title, "its name alone", $"{each.Name.Source}"))],
            Codes = [.. item.Codes.OrderBy(code => code.Key, StringComparer.Ordinal).Where(code => code.Value.Value.IsKnown).Select(code => new SheetStatement(item.Title, $"{code.Key} {code.Value}", $"{code.Value.Source}"))],
            NotClassified = [.. words.Nomenclatures.Keys.Where(list => item.Codes.GetValueOrDefault(list)?.Value.IsKnown is not true).Order(StringComparer.Ordinal)],
            ComponentCodes = Counted(inside.SelectMany(each => each.Codes.Where(code => code.Value.Value.IsKnown).Select(code => $"{code.Key} {code.Value}"))),
            Origin = item.Origin.Value.IsKnown ? new(item.Title, $"{item.Origin}", $"{item.Origin.Source}") : null,
            ComponentOrigins = Counted(inside.Select(each => $"{each.Origin}")),
            Questions = [.. OwnQuestions(item, published), .. QuestionsOf(answer, item)],
        };
    }

    // Each component once, in the order in which they are met; a chain may be long.
    private static IEnumerable<Item> Inside(Item item)
    {
        HashSet<Item> seen = new(ReferenceEqualityComparer.Instance) { item };
        Queue<Item> open = new([item]);
        while (open.TryDequeue(out var at))
        {
            foreach (var part in at.Parts.Known?.Elements.Cast<Part>() ?? [])
            {
                if (seen.Add(part.Item))
                {
                    open.Enqueue(part.Item);
                    yield return part.Item;
                }
            }
        }
    }

    private static Truth HasTrait(Item item, string trait) => item.Traits.Known is not { } list ? Truth.Unknown
        : list.Elements.Any(each => each.ToString() == trait) ? Truth.True
        : list.IsComplete ? Truth.False : Truth.Unknown;

    private static SheetTally Tally(List<Item> items, string trait)
    {
        var truths = items.ConvertAll(item => HasTrait(item, trait));
        return new(truths.Count(t => t == Truth.True), truths.Count(t => t == Truth.False), truths.Count(t => t == Truth.Unknown));
    }

    private static IEnumerable<SheetStatement> Cryptography(Item item)
    {
        List<string> says = [.. item.Traits.Known?.Elements.Select(trait => $"{trait}").Where(CryptographicTraits.Contains) ?? []];
        if (says.Count > 0)
        {
            yield return new(item.Title, string.Join(", ", says), $"{item.Traits.Source}");
        }

        foreach (var (name, spec) in item.Specs.Where(spec => CryptographicSpecs.Contains(spec.Key) && spec.Value.Value.IsKnown).OrderBy(spec => spec.Key, StringComparer.Ordinal))
        {
            yield return new(item.Title, $"{name} {spec}", $"{spec.Source}");
        }
    }

    private static bool Reminds(Item item) => item.Name.Known?.Text is { } name
        && HasTrait(item, CryptographyTrait) == Truth.Unknown && RemindingNames.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static List<(string, int)> Counted(IEnumerable<string> said) =>
        [.. said.GroupBy(each => each, StringComparer.Ordinal).Select(group => (group.Key, group.Count())).OrderByDescending(pair => pair.Item2).ThenBy(pair => pair.Key, StringComparer.Ordinal)];

    private IEnumerable<SheetQuestion> OwnQuestions(Item item, Truth published)
    {
        if (published == Truth.Unknown)
        {
            yield return Own(item, "traits");
        }

        if (!item.Origin.Value.IsKnown)
        {
            yield return Own(item, "origin");
        }
    }

    private SheetQuestion Own(Item item, string fact) => new(
        $"{item.Path}.{fact}", library.Book.Questions.GetValueOrDefault($"item.{fact}", $"What is {item.Path}.{fact}?").Replace("{name}", item.Title, StringComparison.Ordinal), $"whoever makes {item.Title}", []);

    // What only a shipment tells is not asked of a product.
    private static IEnumerable<SheetQuestion> QuestionsOf(Determination answer, Item item) => answer.Regimes
        .SelectMany(regime => regime.Missing.SelectMany(set => set.Facts.Take(1).Select(fact => (Regime: regime.Pack.Id, Fact: fact, set.Question))))
        .Where(each => each.Fact.Record is Item or Part or Production or Material)
        .GroupBy(each => each.Question, StringComparer.Ordinal)
        .Select(group => new SheetQuestion(group.First().Fact.Path, group.Key, WhomToAsk(group.First().Fact, item), [.. group.Select(each => each.Regime).Distinct()]));

    // What a rule asks in words is no fact that a maker knows.
    private static string WhomToAsk(Reading fact, Item item) => fact.Field.Name == "judgment" ? "a lawyer, or the authority"
        : ReferenceEquals(fact.Record, item) || fact.Record is not Item ? $"whoever makes {item.Title}" : $"whoever supplies {fact.Record.Title}";
}
