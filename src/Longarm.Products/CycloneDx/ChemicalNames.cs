namespace Longarm.Products;

/// <summary>What the English name of a material says: “Samarium Metal” is the element Sm, as metal.</summary>
internal static class ChemicalNames
{
    private static readonly Dictionary<string, string> Symbols = new(StringComparer.OrdinalIgnoreCase)
    {
        ["aluminum"] = "Al",
        ["aluminium"] = "Al",
        ["antimony"] = "Sb",
        ["beryllium"] = "Be",
        ["bismuth"] = "Bi",
        ["boron"] = "B",
        ["cerium"] = "Ce",
        ["chromium"] = "Cr",
        ["cobalt"] = "Co",
        ["copper"] = "Cu",
        ["dysprosium"] = "Dy",
        ["erbium"] = "Er",
        ["europium"] = "Eu",
        ["gadolinium"] = "Gd",
        ["gallium"] = "Ga",
        ["germanium"] = "Ge",
        ["gold"] = "Au",
        ["hafnium"] = "Hf",
        ["holmium"] = "Ho",
        ["indium"] = "In",
        ["iron"] = "Fe",
        ["lanthanum"] = "La",
        ["lithium"] = "Li",
        ["lutetium"] = "Lu",
        ["magnesium"] = "Mg",
        ["manganese"] = "Mn",
        ["molybdenum"] = "Mo",
        ["neodymium"] = "Nd",
        ["nickel"] = "Ni",
        ["niobium"] = "Nb",
        ["palladium"] = "Pd",
        ["platinum"] = "Pt",
        ["praseodymium"] = "Pr",
        ["rhenium"] = "Re",
        ["samarium"] = "Sm",
        ["scandium"] = "Sc",
        ["silicon"] = "Si",
        ["silver"] = "Ag",
        ["tantalum"] = "Ta",
        ["tellurium"] = "Te",
        ["terbium"] = "Tb",
        ["thulium"] = "Tm",
        ["titanium"] = "Ti",
        ["tungsten"] = "W",
        ["vanadium"] = "V",
        ["ytterbium"] = "Yb",
        ["yttrium"] = "Y",
        ["zirconium"] = "Zr",
    };

    private static readonly string[] Forms = ["metal", "oxide", "alloy", "chloride", "fluoride", "nitrate", "carbonate", "oxalate", "hydroxide", "sulfate"];
    private static readonly string[] Shapes = ["powder", "ingot", "billet", "bar", "rod", "wire", "sheet", "foil", "plate", "tube", "pellet", "flake", "sponge", "pellets", "flakes"];

    /// <summary>The element and its form. A name that says more than one element and how it comes is kept as it is.</summary>
    public static (string Element, string? Form) Of(string name)
    {
        var words = name.Split([' ', '-', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        List<string> symbols = [];
        string? form = null;
        foreach (var word in words)
        {
            if (Symbols.TryGetValue(word, out var symbol))
            {
                symbols.Add(symbol);
            }
            else if (form is null && Array.Find(Forms, f => f.Equals(word, StringComparison.OrdinalIgnoreCase)) is { } said)
            {
                form = said;
            }
            else if (!Shapes.Contains(word, StringComparer.OrdinalIgnoreCase))
            {
                return (name, null);
            }
        }

        return symbols is [var only] ? (only, form) : (name, null);
    }
}
