import java.io.FileInputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Asks veraPDF about a file, one standard after the other; ends with 1 where one does not hold. */
public class CheckPdf {
  public static void main(String[] args) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    boolean holdsAll = true;
    for (int i = 1; i < args.length; i++) holdsAll &= holds(args[0], PDFAFlavour.fromString(args[i]));
    System.exit(holdsAll ? 0 : 1);
  }

  private static boolean holds(String path, PDFAFlavour standard) throws Exception {
    try (PDFAParser parser =
        Foundries.defaultInstance().createParser(new FileInputStream(path), standard)) {
      ValidationResult result =
          Foundries.defaultInstance().createValidator(standard, false).validate(parser);
      System.out.println(
          standard + ": " + result.isCompliant() + ", " + result.getTotalAssertions() + " checks");
      for (TestAssertion one : result.getTestAssertions())
        if (one.getStatus() == TestAssertion.Status.FAILED)
          System.out.println("  " + one.getRuleId().getClause() + " " + one.getMessage());
      return result.isCompliant();
    }
  }
}
