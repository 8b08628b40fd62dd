using Longarm.Core;
using Longarm.Products;

namespace Longarm.Tests.Products;

/// <summary>Material declarations by IPC-1752 and IEC 62474: elements with form and mass, and what stays unknown.</summary>
public sealed class MaterialDeclarationTests
{
    internal const string Ipc = """
        <MainDeclaration xmlns="http://webstds.ipc.org/175x/2.0" version="2.0">
          <BusinessInfo mode="Distribute"><Response date="2025-01-01"/></BusinessInfo>
          <Product unitType="Each">
            <ProductID itemName="Motor" itemNumber="M-1"><Amount value="250" UOM="g"/></ProductID>
            <SubProduct><ProductID itemName="Rotor" itemNumber="R-1"/>
              <MaterialInfo><HomogeneousMaterialList>
                <HomogeneousMaterial name="Magnet"><Amount value="40" UOM="g"/>
                  <SubstanceCategoryList><SubstanceCategory name="Supplier">
                    <Substance name="Neodymium"><SubstanceID identity="7440-00-8" authority="CAS"/><Amount value="12000" UOM="mg"/></Substance>
                    <Substance name="Dysprosium"><SubstanceID identity="7429-91-6" authority="CAS"/><Concentration value="2.5" UOM="massPercent"/></Substance>
                    <Substance name="Iron"><SubstanceID identity="7439-89-6" authority="CAS"/><Concentration value="60" UOM="massPercent"/></Substance>
                    <Substance name="Secret"><SubstanceID identity="system" authority="Other"/><Concentration value="1" UOM="ppm"/></Substance>
                  </SubstanceCategory></SubstanceCategoryList>
                </HomogeneousMaterial>
                <HomogeneousMaterial name="Ceramic">
                  <Substance name="Terbium oxide"><SubstanceID identity="12037-01-3" authority="CAS"/><Amount value="0.4" UOM="mg"/></Substance>
                  <Amount value="2" UOM="g"/>
                </HomogeneousMaterial>
              </HomogeneousMaterialList></MaterialInfo>
            </SubProduct>
          </Product>
        </MainDeclaration>
        """;

    internal const string Iec = """
        <Main xmlns="http://std.iec.ch/iec62474">
          <BusinessInfo/>
          <Product unitType="each"><ProductID name="Probe" identifier="P-9" version="B"><Mass mass="5" unitOfMeasure="g"/></ProductID>
            <Material name="Lens"><Mass mass="1" unitOfMeasure="g"/>
              <Substance name="Germanium" casNumber="7440-56-4"><Concentration value="999000" unitOfMeasure="ppm"/></Substance></Material>
            <Compliance><Substance name="Lead" casNumber="7439-92-1"/></Compliance>
          </Product>
        </Main>
        """;

    [Fact]
    public void Substances_are_elements_with_form_and_mass()
    {
        var (item, mistakes, remarks) = Mutations.Read("m.xml", Ipc);

        Assert.Empty(mistakes);
        Assert.Equal(("Motor", "commodity", "unknown"), (item!.Title, item.Kind.Known?.Text, Say(item.Materials)));
        var rotor = Assert.IsType<Part>(Assert.Single(item.Parts.Known!.Elements));
        Assert.Equal(("Rotor", "unknown", false), (rotor.Item.Title, Say(rotor.Quantity), item.Parts.Known.IsComplete));
        Assert.False(rotor.Item.Materials.Known!.IsComplete);
        Assert.Equal([("Nd", "unknown", "12 g"), ("Dy", "unknown", "1 g"), ("Tb", "oxide", "0.0004 g")], MaterialsOf(rotor.Item));
        Assert.Equal("m.xml:9", ((Material)rotor.Item.Materials.Known.Elements[0]).Mass.Source.ToString());
        Assert.Equal([("LP116", 11), ("LP128", 12)], remarks.Select(r => (r.Code, r.Line)));
    }

    [Fact]
    public void Pure_element_is_metal_and_compliance_is_passed_over()
    {
        var (item, mistakes, remarks) = Mutations.Read("m.xml", Iec);

        Assert.Empty(mistakes);
        Assert.Equal("Probe", item!.Title);
        Assert.Equal([("Ge", "metal", "0.999 g")], MaterialsOf(item));
        Assert.Equal("LP124", Assert.Single(remarks).Code);
    }

    [Fact]
    public void Mass_that_is_told_in_two_ways_is_between_them()
    {
        var (item, _, remarks) = Mutations.Read("m.xml", Iec.Replace("<Concentration", "<Amount value=\"0.5\" UOM=\"g\"/><Concentration", StringComparison.Ordinal));

        Assert.Equal(("Ge", "metal", "0.5..0.999 g"), Assert.Single(MaterialsOf(item!)));
        Assert.Contains(remarks, r => r.Code == "LP022");
    }

    [Theory]
    [InlineData("unitType=\"each\"", "unitType=\"Meter\"", "LP118")]
    [InlineData("unitType=\"each\"", "unitType=\"each\" numberOfInstances=\"2\"", "LP118")]
    [InlineData(" unitOfMeasure=\"ppm\"", "", "LP115")]
    [InlineData("999000", "1999000", "LP115")]
    [InlineData("mass=\"1\"", "mass=\"one\"", "LP115")]
    public void Mass_stays_unknown_where_it_is_not_that_in_one(string what, string instead, string code)
    {
        var (item, mistakes, remarks) = Mutations.Read("m.xml", Iec.Replace(what, instead, StringComparison.Ordinal));

        Assert.Empty(mistakes);
        Assert.Contains(remarks, r => r.Code == code);
        Assert.Equal("unknown", Assert.Single(MaterialsOf(item!)).Mass);
    }

    [Theory]
    [InlineData("7440-56-4", "7440-56-5", "LP128")]
    [InlineData("7440-56-4", "7439-92-1", "LP116")]
    [InlineData("name=\"Probe\" identifier=\"P-9\"", "", "LP129")]
    [InlineData("mass=\"1\"", "negativeTolerance=\"5\" mass=\"1\"", "LP119")]
    [InlineData("</Main>", "<Product><ProductID name=\"Other\"/></Product></Main>", "LP127")]
    public void File_that_can_be_used_is_remarked_upon(string what, string instead, string code)
    {
        var (item, mistakes, remarks) = Mutations.Read("m.xml", Iec.Replace(what, instead, StringComparison.Ordinal));

        Assert.Empty(mistakes);
        Assert.NotNull(item);
        Assert.Contains(remarks, r => r.Code == code);
    }

    [Theory]
    [InlineData("<Main xmlns=\"http://std.iec.ch/iec62474\"><BusinessInfo><Product/></BusinessInfo></Main>", "LP123", 1)]
    [InlineData("<MainDeclaration xmlns=\"https://webstds.ipc.org/175x/1752B/1752B\">\n<Product>", "LP100", 2)]
    [InlineData("<Main xmlns=\"urn:other\"/>", "LP000", 0)]
    public void Mistake_has_code_and_line(string text, string code, int line)
    {
        var (item, mistakes, _) = Mutations.Read("m.xml", text);

        Assert.Null(item);
        Assert.Equal((code, line), (mistakes[0].Code, mistakes[0].Line));
    }

    [Fact]
    public void Ten_thousand_levels_are_refused()
    {
        var text = "<Main xmlns=\"http://std.iec.ch/iec62474\">" + string.Concat(Enumerable.Repeat("<Product>", 10_000));

        Assert.Contains(Mutations.Read("m.xml", text).Mistakes, m => m.Code == "LP100");
    }

    [Fact]
    public void Numbers_of_the_table_have_the_right_check_digit_and_all_rare_earths()
    {
        Assert.All(Substances.All.Keys, number => Assert.True(Substances.IsNumber(number), number));
        string[] rareEarths = ["La", "Ce", "Pr", "Nd", "Pm", "Sm", "Eu", "Gd", "Tb", "Dy", "Ho", "Er", "Tm", "Yb", "Lu", "Sc", "Y"];
        Assert.Empty(rareEarths.Except(Substances.All.Values.Where(found => found.Form is null).Select(found => found.Element)));
        Assert.Equal(["Pm"], rareEarths.Except(Substances.All.Values.Where(found => found.Form == "oxide").Select(found => found.Element)));
        Assert.False(Substances.IsNumber("7440-00-9"));
        Assert.False(Substances.IsNumber("neodymium"));
    }

    [Theory]
    [InlineData("7429-91-6", "m.xml:3")]
    [InlineData("7439-94-3", "m.xml:3 (unconfirmed: what CAS number 7439-94-3 is)")]
    [InlineData("12052-78-7", "m.xml:3 (unconfirmed: what CAS number 12052-78-7 is)")]
    public void Number_that_no_public_source_confirms_is_told_as_such(string number, string source)
    {
        var xml = $"""
            <MainDeclaration xmlns="http://webstds.ipc.org/175x/2.0" version="2.0"><Product unitType="Each"><ProductID itemName="M" itemNumber="1"/>
            <HomogeneousMaterial name="Magnet"><Amount value="40" UOM="g"/>
            <Substance name="S"><SubstanceID identity="{number}" authority="CAS"/><Amount value="1" UOM="g"/></Substance>
            </HomogeneousMaterial></Product></MainDeclaration>
            """;

        var material = (Material)Assert.Single(Mutations.Read("m.xml", xml).Item!.Materials.Known!.Elements);

        Assert.Equal((source, "m.xml:3"), (material.Element.Source.ToString(), material.Mass.Source.ToString()));
    }

    [Fact]
    public void Damaged_files_are_refused_without_an_exception()
    {
        Mutations.NothingIsThrown("m.xml", Ipc);
        Mutations.NothingIsThrown("m.xml", Iec);
    }

    private static IEnumerable<(string Element, string Form, string Mass)> MaterialsOf(Item item) =>
        item.Materials.Known!.Elements.Cast<Material>().Select(m => (Say(m.Element), Say(m.Form), Say(m.Mass)));

    private static string Say(Fact fact) => fact.Value.IsKnown ? fact.Value.ToString()! : "unknown";
}
