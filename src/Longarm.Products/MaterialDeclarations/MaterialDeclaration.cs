using Longarm.Text;

namespace Longarm.Products;

/// <summary>
/// Reads a material declaration: products, what they consist of, and the substances in them. Lists and groups between them
/// have no meaning here, and are walked through.
/// </summary>
internal sealed class MaterialDeclaration(XmlTokens tokens, ProductFile file)
{
    private int products;
    private (int Count, string First, int Line) others;
    private (int Count, string First, int Line) unnumbered;

    /// <summary>Reads the file, at whose root the tokens stand.</summary>
    public void Read()
    {
        var line = tokens.Line;
        FindProducts();
        if (products == 0)
        {
            file.Mistake(line, "LP123", "The declaration has no “Product”. Give one that declares a product.");
        }
        else if (products > 1)
        {
            file.Remark(line, "LP127", $"The file declares {products} products. They are taken for things in one delivery, and how many of each there are stays unknown; give one product in a file.");
        }

        if (others.Count > 0)
        {
            file.Remark(others.Line, "LP116", $"{others.Count:N0} substances are none of those that rules ask for, by their CAS numbers; the first is “{others.First}”. They are passed over.");
        }

        if (unnumbered.Count > 0)
        {
            file.Remark(unnumbered.Line, "LP128", $"{unnumbered.Count:N0} substances have no CAS number; the first is “{unnumbered.First}”. Which elements are in them stays unknown.");
        }
    }

    private void FindProducts()
    {
        var depth = tokens.Depth;
        while (tokens.NextChild(depth))
        {
            if (tokens.Name == "Product")
            {
                products++;
                var at = ReadProduct(-1);
                file.Root = products == 1 ? at : -1;
            }
            else if (tokens.Name is not "BusinessInfo")
            {
                FindProducts();
            }
        }
    }

    private int ReadProduct(int parent)
    {
        ProductComponent component = new() { Line = tokens.Line, Kind = "commodity" };
        var at = file.Add(component);
        var count = tokens.Attribute("numberOfInstances");
        var isOne = IsOne(component.Line, count);
        if (parent >= 0)
        {
            file.Uses.Add(new(parent, at, component.Line)
            {
                Quantity = Decimals.Read(count) is >= 0 and var number ? new MarkedScalar(Decimals.Text(number), IsQuoted: true, component.Line, 0) : null,
            });
        }

        // Substances that stand in no material are in the product.
        DeclaredMaterial loose = new();
        ReadInside(at, loose, isOne, isLoose: true);
        loose.TakeUp(file, component, isOne);
        if (component.Name is null)
        {
            file.Remark(component.Line, "LP129", "A product has no name and no number. Give it an “itemName” or “name” in its “ProductID”.");
        }

        return at;
    }

    // A mass for a meter, or for several, is not that in one.
    private bool IsOne(int line, string? count)
    {
        var unit = tokens.Attribute("unitType");
        if (unit is not null && !unit.Equals("each", StringComparison.OrdinalIgnoreCase))
        {
            file.Remark(line, "LP118", $"The product is declared by “{StatedFacts.Short(unit)}”, and not by “Each”. The masses in one of it stay unknown.");
            return false;
        }

        if (count is not null && Decimals.Read(count) != 1)
        {
            file.Remark(line, "LP118", $"There are {StatedFacts.Short(count)} of the part, and whether its masses are those of one or of all is not told. They stay unknown.");
            return false;
        }

        return true;
    }

    private void ReadInside(int at, DeclaredMaterial material, bool isOne, bool isLoose)
    {
        var depth = tokens.Depth;
        while (tokens.NextChild(depth))
        {
            switch (tokens.Name)
            {
                case "ProductID":
                    TakeName(file.Components[at]);
                    break;
                case "SubProduct" or "Product" or "ProductPart":
                    ReadProduct(at);
                    break;
                case "HomogeneousMaterial" or "Material":
                    DeclaredMaterial inner = new();
                    ReadInside(at, inner, isOne, isLoose: false);
                    inner.TakeUp(file, file.Components[at], isOne);
                    break;
                case "Substance":
                    ReadSubstance(material);
                    break;
                case "Amount" or "Mass" when !isLoose:
                    CheckTolerance();
                    material.Amount = DeclaredAmount.Read(tokens) ?? material.Amount;
                    break;
                case "Compliance":
                    file.Remark(tokens.Line, "LP124", "What is declared of compliance with lists of substances is passed over: it tells of limits, and not of what is in the product.");
                    break;
                default:
                    ReadInside(at, material, isOne, isLoose);
                    break;
            }
        }
    }

    private void TakeName(ProductComponent component)
    {
        var number = tokens.Attribute("itemNumber") ?? tokens.Attribute("identifier");
        var name = tokens.Attribute("itemName") ?? tokens.Attribute("name");
        component.Name = name is { Length: > 0 } ? name : number is { Length: > 0 } ? number : component.Name;
        component.Ref = number is { Length: > 0 } ? number : component.Ref;
        component.Version = tokens.Attribute("version") ?? component.Version;
    }

    private void ReadSubstance(DeclaredMaterial material)
    {
        var (line, depth, name) = (tokens.Line, tokens.Depth, tokens.Attribute("name"));
        var number = Numbered(tokens.Attribute("casNumber") ?? tokens.Attribute("CASNumber"));
        DeclaredAmount? amount = null, concentration = null;
        while (tokens.NextChild(depth))
        {
            switch (tokens.Name)
            {
                case "SubstanceID" or "UniqueID":
                    number = tokens.Attribute("authority") is null or "CAS" or "cas" ? Numbered(tokens.Attribute("identity") ?? tokens.Attribute("identifier")) ?? number : number;
                    break;
                case "Amount" or "Mass":
                    CheckTolerance();
                    amount = DeclaredAmount.Read(tokens);
                    break;
                case "Concentration":
                    concentration = DeclaredAmount.Read(tokens);
                    break;
                default:
                    break;
            }
        }

        if (number is null)
        {
            Count(ref unnumbered, name, line);
        }
        else if (Substances.Find(number) is { } found)
        {
            material.Substances.Add(new(found.Element, found.Form, line) { Amount = amount, Concentration = concentration, Doubt = found.IsConfirmed ? null : $"unconfirmed: what CAS number {number} is" });
        }
        else
        {
            Count(ref others, name ?? number, line);
        }
    }

    // A number with a wrong check digit is that of another substance, or of none.
    private static string? Numbered(string? text) => text is not null && Substances.IsNumber(text.Trim()) ? text.Trim() : null;

    private static void Count(ref (int Count, string First, int Line) group, string? name, int line) =>
        group = group.Count == 0 ? (1, StatedFacts.Short(name), line) : (group.Count + 1, group.First, group.Line);

    private void CheckTolerance()
    {
        if (Decimals.Read(tokens.Attribute("negativeTolerance")) is not (null or 0) || Decimals.Read(tokens.Attribute("positiveTolerance")) is not (null or 0))
        {
            file.Remark(tokens.Line, "LP119", "The tolerance of an amount is passed over: the amount is taken as it is told.");
        }
    }
}
