using System.Xml.Linq;

namespace HospitalOps.ArchitectureTests.Supply;

public sealed class LicenceProofTests
{
    [Theory]
    [InlineData("<license type='expression'>MIT</license>", "MIT")]
    [InlineData("<license type='file'>LICENCE.txt</license>", "unknown")]
    [InlineData("<licenseUrl>https://example.org/terms</licenseUrl>", "unknown")]
    [InlineData("", "unknown")]
    public void Only_an_expression_is_taken_at_its_word(string metadata, string licence) =>
        Assert.Equal(licence, Licence.Of(XElement.Parse($"<package><metadata>{metadata}</metadata></package>")));
}
