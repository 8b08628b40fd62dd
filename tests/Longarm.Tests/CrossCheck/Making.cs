namespace Longarm.Tests.CrossCheck;

/// <summary>What made an item: the product scopes that the rules of 734.9 have in common, and how such facts are drawn.</summary>
internal static class Making
{
    /// <summary>Whether an item was not made in the United States.</summary>
    public static bool IsForeign(GeneratedItem item) => !Places.IsUnitedStates(item.Origin);

    /// <summary>
    /// Whether technology or software is subject to the regulations (734.3): of U.S. origin, or foreign encryption technology that
    /// incorporates U.S. technology of 5E002 (734.4(a)(2)); and not published (734.3(b)(3)), which frees encryption software of 5D002 only where
    /// its source meets 742.15(b) (734.7(b)). No other foreign technology is drawn with U.S. content.
    /// </summary>
    public static bool IsSubject(GeneratedItem item) => !(item.Traits.Contains("published") && !item.Is("5D002"))
        && (!IsForeign(item) || item.Is("5E002") && item.Contents.Any(c => !IsForeign(c) && c.Is("5E002")));

    /// <summary>Immediate product of technology or software that meets a condition.</summary>
    public static bool IsDirectProduct(GeneratedItem item, Func<GeneratedItem, bool> of) =>
        item.MadeWith.Any(m => m.Role == "direct" && m.Item.Kind is ("software" or "technology") && of(m.Item));

    /// <summary>Product of a plant, or major component of one, that is itself the immediate product of U.S.-origin technology or software.</summary>
    public static bool IsPlantProduct(GeneratedItem item, Func<GeneratedItem, bool> of) =>
        item.MadeWith.Any(m => m.Role == "plant" && IsDirectProduct(m.Item, t => !IsForeign(t) && of(t)));

    /// <summary>What made something: technology or software, a plant, both, or nothing special.</summary>
    public static IReadOnlyList<GeneratedProduction> Draw(Draw draw, IReadOnlyList<string> named, IReadOnlyList<string> others, bool mayBePublished = false)
    {
        GeneratedItem Technology() => DrawTechnology(draw, named, others, mayBePublished);
        return draw.Between(0, 19) switch
        {
            <= 7 => [new(Technology(), "direct")],
            <= 15 => [new(Plant(draw, Technology), "plant")],
            <= 17 => [new(Technology(), "direct"), new(Plant(draw, Technology), "plant")],
            _ => [],
        };
    }

    /// <summary>A piece of equipment, made with technology or by another plant.</summary>
    private static GeneratedItem Plant(Draw draw, Func<GeneratedItem> technology)
    {
        GeneratedItem plant = new("commodity", draw.Of("US", "JP", "NL", "KR", "CN"), draw.Of("EAR99", "3B991.a", "3B992.a", "2B999.a"));
        return draw.Chance(15)
            ? plant with { MadeWith = [new(plant with { MadeWith = [new(technology(), "direct")] }, "plant")] }
            : plant with { MadeWith = [new(technology(), "direct")] };
    }

    private static GeneratedItem DrawTechnology(Draw draw, IReadOnlyList<string> named, IReadOnlyList<string> others, bool mayBePublished)
    {
        var code = draw.Mostly(75, named, others);
        var kind = code == "EAR99" ? draw.Of("software", "technology") : Codes.Kind(code);
        GeneratedItem technology = new(kind, draw.Mostly(75, ["US"], ["JP", "DE", "KR", "CN", "PR"]), code) { For = DrawFor(draw, code) };
        if (code == "5E002" && IsForeign(technology) && draw.Chance(50))
        {
            technology = technology with { Parts = [new(new("technology", draw.Of("US", "DE"), draw.Of("5E002", "5E992")), 1, "commingled")] };
        }

        // Whether published technology of U.S. origin makes a plant is not asked: it has no entry to be specified in.
        return mayBePublished && draw.Chance(6) ? technology with { Traits = ["published"] } : technology;
    }

    private static string[] DrawFor(Draw draw, string code) => code switch
    {
        "3D001" or "3E001" => draw.Of<string[]>(["3B001.c.1.a"], ["3B002.b"], ["3A001.a.7"], ["3B001.b", "3A001.b.2"], ["3C001.a"]),
        "3D901" or "3E901" => draw.Of<string[]>(["3B903.a"], ["3A901.a"], ["3B904.a"]),
        "3D991" or "3E991" => draw.Of<string[]>(["3B991.a"], ["3B992.a"], ["3A991.a"], ["3A992.a", "3B991.b.1"]),
        "3D992" or "3E992" => ["3B001.c.1.a"],
        _ => [],
    };
}
