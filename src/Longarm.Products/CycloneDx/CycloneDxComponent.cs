using Longarm.Text;

namespace Longarm.Products;

/// <summary>A component of CycloneDX while it is read: what can only be judged when all of it is known is kept until its end.</summary>
/// <param name="bom">Where what is read is put.</param>
internal sealed class CycloneDxComponent(CycloneDxBom bom)
{
    private int parent;
    private List<(int Line, string Code, Func<string, string> Say)>? wrong;
    private List<(int Line, string Field)>? limited;
    private string? type;
    private MarkedScalar? mass;
    private string? form;
    private CryptographicAsset? asset;

    /// <summary>Its place.</summary>
    public int At { get; private set; }

    /// <summary>What becomes of it.</summary>
    public ProductComponent Component { get; private set; } = null!;

    /// <summary>How the alternates that stand in it are joined; null: they are no alternates.</summary>
    public string? Operator { get; set; }

    /// <summary>Begins a component; of the one before nothing is left. Of a million components there are as many as lie in each other.</summary>
    /// <param name="at">Its place.</param>
    /// <param name="whole">The place of what it stands in; -1: nothing.</param>
    public void Begin(int at, int whole)
    {
        (At, Component, parent) = (at, bom.File.Components[at], whole);
        (wrong, limited, type, mass, form, asset, Operator) = (null, null, null, null, null, null, null);
    }

    /// <summary>What it is as a cryptographic asset.</summary>
    public CryptographicAsset Asset => asset ??= new(Component);

    /// <summary>Takes the type.</summary>
    public void TakeType(int line, string stated)
    {
        type = stated;
        Component.Kind = CycloneDxWords.KindOf(stated);
        Component.IsCryptography = stated == "cryptographic-asset";
        Component.IsMaterial = stated == "material";
        if (!CycloneDxWords.IsType(stated))
        {
            bom.File.Remark(line, "LP017", $"“{stated}” is no type of component. Whether it is a commodity, software or technology stays unknown.");
        }
    }

    /// <summary>A mistake that is told with the name of the component.</summary>
    /// <param name="line">Where.</param>
    /// <param name="code">Kind of mistake.</param>
    /// <param name="say">Says it, given the name.</param>
    public void Wrong(int line, string code, Func<string, string> say) => (wrong ??= []).Add((line, code, say));

    /// <summary>A field that must be there, and is not.</summary>
    /// <param name="line">Where.</param>
    /// <param name="where">In what.</param>
    /// <param name="field">The field.</param>
    /// <param name="example">How to write it.</param>
    public void Lacks(int line, string where, string field, string example) =>
        Wrong(line, "LP031", name => $"“{where}” of “{name}” has no “{field}”. Write for example {example}.");

    /// <summary>Takes a word of the standard, or one's own with its name; null, with the mistake, for anything else.</summary>
    /// <param name="tokens">The file, standing at it.</param>
    /// <param name="field">The field.</param>
    /// <param name="words">Words that the standard has for it.</param>
    public string? TakeWord(IBomTokens tokens, string field, IReadOnlyList<string> words)
    {
        var line = tokens.Line;
        var word = tokens.WordOrName(out var isOwn);
        if (isOwn && word is null)
        {
            Lacks(line, field, "name", $"\"{words[0]}\", or {{\"name\": \"…\"}} for what the standard has no word for");
        }
        else if (!isOwn && !words.Contains(word))
        {
            Wrong(line, "LP032", name => $"“{word}” in “{field}” of “{name}” is no word of the standard. {Nearest.Advice(word ?? "", words)} For anything else write {{\"name\": \"{word}\"}}.");
            return null;
        }

        return word;
    }

    /// <summary>A field that only some types of component have.</summary>
    public void TakeLimited(int line, string field) => (limited ??= []).Add((line, field));

    /// <summary>Takes a quantity: pieces, a mass, or something that is not counted here.</summary>
    public void TakeQuantity(MarkedScalar value, string unit)
    {
        if (CycloneDxWords.IsCount(unit))
        {
            TakeCount(value);
        }
        else if (CycloneDxWords.MassOf(unit) is { } symbol)
        {
            mass = value with { Text = $"{value.Text} {symbol}" };
        }
        else
        {
            bom.File.Remark(value.Line, "LP042", $"“{value.Text} {unit}” is neither a number of pieces nor a mass. How many there are stays unknown.");
        }
    }

    /// <summary>Takes a number of pieces.</summary>
    public void TakeCount(MarkedScalar value) => ProductQuantity.Take(bom.File, Component, value);

    /// <summary>Takes the form of a material.</summary>
    public void TakeForm(string? stated) => form = stated;

    /// <summary>Ends the component.</summary>
    public void End()
    {
        var file = bom.File;
        if (Component.Name is null && type != "component-choice")
        {
            file.Mistake(Component.Line, "LP016", "A component has no “name”. Give it one.");
        }

        var name = Component.Name ?? Component.Ref;
        if (limited is not null || wrong is not null)
        {
            TellWrong(name);
        }

        if (Component.IsMaterial)
        {
            EndMaterial(name);
        }
        else if (Component.HasMaterials && Component.Materials.Find(material => material.Symbol is null) is { } nameless)
        {
            Component.Materials.Remove(nameless);
            file.Remark(nameless.Line, "LP013", $"longarm:element and longarm:form stand on “{name}”, which is no material, and are passed over. Write longarm:material:SYMBOL and longarm:material:SYMBOL:form.");
        }

        if (mass is not null && !Component.IsMaterial)
        {
            file.Remark(mass.Line, "LP042", $"The quantity of “{name}” is a mass ({mass.Text}). How many pieces there are stays unknown.");
        }

        ProductStages.SettleItem(bom.File, Component);
        if (Component.HasMaterials)
        {
            Component.Materials.ForEach(material => ProductStages.SettleMaterial(bom.File, material));
        }

        if (Component.IsCryptography)
        {
            bom.Cryptography.Add(Asset, parent);
        }

        if (type == "component-choice")
        {
            bom.Choices.Add(At, parent, Operator ?? "");
        }
    }

    private void TellWrong(string name)
    {
        if (limited is not null)
        {
            foreach (var (line, field) in limited.Where(l => !CycloneDxWords.MayHave(type ?? "", l.Field)))
            {
                bom.File.Mistake(line, "LP030", $"“{field}” stands on “{name}”, whose type is “{type}”. Only a {string.Join(" or ", CycloneDxWords.TypesWith(field))} has it: take it out, or write the right type.");
            }
        }

        wrong?.ForEach(mistake => bom.File.Mistake(mistake.Line, mistake.Code, mistake.Say(name)));
    }

    // A material is an item of its own, made of itself; in what contains it, it is one of the materials.
    private void EndMaterial(string name)
    {
        var self = Component.Materials.Find(material => material.Symbol is null);
        if (self is null)
        {
            Component.Materials.Add(self = new(Component.Line));
        }

        var (element, named) = ChemicalNames.Of(name);
        MarkedScalar Said(string text) => new(text, IsQuoted: true, Component.Line, 0);
        if (!self.Has("element"))
        {
            self.Facts.Add(("element", Said(element)));
        }

        if (!self.Has("form") && (named ?? form) is { } known)
        {
            self.Facts.Add(("form", Said(known)));
        }

        if (named is not null && form is not null)
        {
            bom.File.Remark(Component.Line, "LP044", $"“{name}” is {named} by its name; that it comes as {form} decides nothing, and is passed over.");
        }

        if (mass is not null)
        {
            self.Facts.Add(("mass", mass));
        }

        // What is stated of it counts for the material that it is in something, too.
        self.Facts.AddRange(Component.Facts.Where(f => f.Fact is "origin" or "value"));
        foreach (var stage in Component.Stages ?? [])
        {
            (self.Stages ??= []).Add(stage);
        }
    }
}
