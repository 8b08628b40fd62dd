using Longarm.Text;

namespace Longarm.Products;

/// <summary>A homogeneous material while it is read: its mass may stand behind its substances.</summary>
internal sealed class DeclaredMaterial
{
    // Of what is as pure as this it is sure that it is the metal, and no alloy.
    private const decimal Pure = 0.99m;

    /// <summary>Its mass, or its share of something else.</summary>
    public DeclaredAmount? Amount { get; set; }

    /// <summary>Its substances.</summary>
    public List<DeclaredSubstance> Substances { get; } = [];

    /// <summary>Puts the elements of which rules ask into a component.</summary>
    /// <param name="file">The product.</param>
    /// <param name="component">What the material is in.</param>
    /// <param name="isOfOne">Whether its mass is that in one unit of the component.</param>
    public void TakeUp(ProductFile file, ProductComponent component, bool isOfOne)
    {
        foreach (var substance in Substances)
        {
            ProductMaterial material = new(substance.Line);
            var share = substance.Concentration?.Share ?? substance.Amount?.Share;
            var pure = share ?? (Amount?.Grams is > 0 and var whole && substance.Amount?.Grams is { } own ? own <= whole ? own / whole : 0 : 0);
            Add(file, material, "element", substance.Element, substance.Doubt);
            Add(file, material, "form", substance.Form ?? (pure >= Pure && substance.Element is not "C" ? "metal" : null), substance.Form is null ? null : substance.Doubt);
            if (isOfOne)
            {
                AddMass(file, material, substance, share);
            }

            component.Materials.Add(material);
        }
    }

    // Two ways to tell the mass differ by what was rounded; by more than that nobody knows which is right.
    private void AddMass(ProductFile file, ProductMaterial material, DeclaredSubstance substance, decimal? share)
    {
        var told = substance.Amount?.Grams;
        var reckoned = share * Amount?.Grams;
        if (told is null && reckoned is null)
        {
            file.Remark(substance.Line, "LP115", $"The mass of {substance.Element} stays unknown: give the amount of the substance in mg, g or kg, or its concentration with its unit and the mass of the material.");
            return;
        }

        Add(file, material, "mass", $"{Decimals.Text((told ?? reckoned)!.Value)} g");
        if (told is { } one && reckoned is { } other && Math.Abs(one - other) > 0.01m * Math.Max(one, other))
        {
            Add(file, material, "mass", $"{Decimals.Text(other)} g");
        }
    }

    private static void Add(ProductFile file, ProductMaterial material, string fact, string? text, string? doubt = null)
    {
        if (text is not null)
        {
            material.Facts.Add((fact, file.Unconfirmed.Mark(new(text, IsQuoted: true, material.Line, 0), doubt)));
        }
    }
}

/// <summary>A substance of which rules ask.</summary>
/// <param name="Element">Symbol of its element.</param>
/// <param name="Form">Its form; null: the number does not tell.</param>
/// <param name="Line">Line of the file, from 1.</param>
internal sealed record DeclaredSubstance(string Element, string? Form, int Line)
{
    /// <summary>Why its number may not mean this element and form; null: that is confirmed.</summary>
    public string? Doubt { get; init; }

    /// <summary>Its amount; null: not told, or not understood.</summary>
    public DeclaredAmount? Amount { get; init; }

    /// <summary>Its share of the material; null: not told, or not understood.</summary>
    public DeclaredAmount? Concentration { get; init; }
}
