package io.wua.core.criteria;

/** What {@link Criteria#parse(String, java.util.Set)} may accept beyond the documented language. */
public enum CriteriaExtension {
  /**
   * {@code or} inside parentheses, at any depth. The Windows Update Agent refuses it; the criteria
   * that are read are its accepted form.
   */
  NESTED_OR,
  /**
   * {@code DeploymentAction=*}, which takes away the implied installation and so finds optional
   * updates too. Microsoft documents it nowhere; scripts use it from Windows 8 on and avoid it on
   * Windows 7.
   */
  ANY_DEPLOYMENT_ACTION
}
